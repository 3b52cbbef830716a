package dev.aloft.cli;

import dev.aloft.run.Pace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share on the command line: above 0, at most 1, or {@code none} for no limits. */
final class ShareWord implements ITypeConverter<Pace> {

  @Override
  public Pace convert(String word) {
    if (word.equals("none")) {
      return new Pace.Unlimited();
    }
    try {
      double share = Double.parseDouble(word);
      if (share > 0 && share <= 1) {
        return new Pace.Part(share);
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new TypeConversionException(
        "'" + word + "' is no share: a number above 0 and at most 1, such as 0.75, or none");
  }
}
