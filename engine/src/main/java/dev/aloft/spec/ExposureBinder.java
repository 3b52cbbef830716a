package dev.aloft.spec;

/** Binds the Exposure document. */
final class ExposureBinder {

  private ExposureBinder() {}

  static Exposure bind(Document document) {
    return new Exposure(
        document.section().items("accept").stream()
            .flatMap(item -> Section.of(item, item.start()).stream())
            .flatMap(line ->
                line
                    .choice("to", Exposure.To.class)
                    .map(to -> new Exposure.Accepted(line.textOrBlank("project"), to, line.head()))
                    .stream())
            .toList());
  }
}
