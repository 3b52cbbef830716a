package dev.aloft.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A share on the command line: above 0, at most 1. */
final class ShareWord implements ITypeConverter<Double> {

  @Override
  public Double convert(String word) {
    try {
      double share = Double.parseDouble(word);
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new TypeConversionException(
        "'" + word + "' is no share: a number above 0 and at most 1, such as 0.75");
  }
}
