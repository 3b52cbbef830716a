package dev.aloft.resource;

import dev.aloft.value.Address;
import java.util.List;

/**
 * What a check found about several things of one kind. It stops nothing: somebody should look.
 *
 * @param check the check's id, which {@code aloft explain} knows
 * @param sentence what is so, without names
 * @param count how many things it is so of
 * @param samples some of them
 */
public record CheckResult(String check, String sentence, long count, List<Address> samples) {

  /** Most samples of one result. */
  public static final int SAMPLES = 5;

  /** Keeps a copy. */
  public CheckResult {
    samples = List.copyOf(samples);
  }
}
