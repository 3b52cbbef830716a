package dev.aloft.spec;

import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;

/**
 * The lines of a file as editors count them. SnakeYAML's own count takes U+0085, U+2028 and U+2029
 * for line breaks, as YAML 1.1 does; editors and YAML 1.2 do not.
 */
final class Lines {

  private final String file;
  private final int[] starts;

  Lines(String file, String text) {
    this.file = file;
    int[] found = new int[16];
    int count = 1;
    int index = 0;
    for (int at = 0; at < text.length(); index++) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      boolean carriageReturnAlone =
          point == '\r' && (at == text.length() || text.charAt(at) != '\n');
      if (point == '\n' || carriageReturnAlone) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = index + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  SpecLocation at(Mark mark) {
    return at(mark.getIndex());
  }

  /** The place of the character with this number, counted from 0 in code points. */
  SpecLocation at(int index) {
    int found = Arrays.binarySearch(starts, index);
    int line = found >= 0 ? found : -found - 2;
    return new SpecLocation(file, line + 1, index - starts[line] + 1);
  }
}
