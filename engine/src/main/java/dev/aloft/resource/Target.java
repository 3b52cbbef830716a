package dev.aloft.resource;

import dev.aloft.value.Digest;
import java.util.List;
import java.util.Optional;

/** A connected target site. */
public interface Target extends AutoCloseable {

  /** The target's name in the spec. */
  String name();

  /** Its resource types, in an order in which each type's references point at earlier ones. */
  List<TargetType> types();

  List<LaneTarget> lanes();

  default Optional<TargetType> type(String name) {
    return types().stream().filter(type -> type.schema().type().equals(name)).findFirst();
  }

  default Optional<LaneTarget> lane(String itemType) {
    return lanes().stream().filter(lane -> lane.schema().itemType().equals(itemType)).findFirst();
  }

  /**
   * Notes on the target which of its things are ours, for types that carry no stamp of their own,
   * so that a lost state can be rebuilt.
   */
  void register(List<Registration> registrations);

  @Override
  void close();

  /**
   * One thing that is ours.
   *
   * @param type its type
   * @param id its id on the target
   * @param address the address that it answers to
   * @param digest of its wanted values at the last write
   */
  record Registration(String type, String id, String address, Digest digest) {}
}
