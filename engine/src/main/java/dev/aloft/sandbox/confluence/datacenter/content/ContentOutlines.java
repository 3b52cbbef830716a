package dev.aloft.sandbox.confluence.datacenter.content;

import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.operation.Outline;

/** What of a body of content is read, and what only a reply says. */
final class ContentOutlines {

  private static final Outline ANY =
      Outline.of(
              "id",
              "type",
              "status",
              "title",
              "position",
              "ancestors.id",
              "body.*.value",
              "body.*.representation",
              "metadata.properties.*.value",
              "version.number",
              "version.message",
              "version.minorEdit")
          .overlooking(
              Outlines.COMPUTED,
              "links",
              "_links",
              "_expandable",
              "history",
              "historyRef",
              "spaceRef",
              "containerRef",
              "versionRef",
              "operations",
              "children",
              "descendants",
              "relevantViewRestrictions",
              "extractedTextLink",
              "body._expandable",
              "body.*._expandable",
              "body.*.webresource",
              "body.*.content",
              "body.*.contentRef",
              "version.by",
              "version.when",
              "version.hidden",
              "version.syncRev",
              "version.content",
              "version.contentRef",
              "version._expandable",
              "version._links",
              "extensions.position",
              "extensions._expandable",
              "metadata.currentuser",
              "metadata.likes",
              "metadata.frontend",
              "metadata.editorHtml",
              "metadata._expandable",
              "metadata.properties._expandable",
              "metadata.properties._links",
              "metadata.properties.*.id",
              "metadata.properties.*.key",
              "metadata.properties.*.version",
              "metadata.properties.*.content",
              "metadata.properties.*.contentRef",
              "metadata.properties.*._links",
              "metadata.properties.*._expandable")
          .overlooking(Outlines.NAMED, "ancestors.*", "container.*");

  /** New content. */
  static final Outline CREATED =
      ANY.and(
              "space.key",
              "container.id",
              "metadata.labels.prefix",
              "metadata.labels.name",
              "metadata.labels.results.prefix",
              "metadata.labels.results.name",
              "extensions.location",
              "extensions.inlineProperties.originalSelection",
              "extensions.inlineProperties.matchIndex",
              "extensions.inlineProperties.numMatches",
              "extensions.inlineProperties.lastFetchTime",
              "extensions.inlineProperties.serializedHighlights")
          .overlooking(Outlines.NAMED, "space.*", "metadata.labels.*", "metadata.labels.results.*")
          .lacking("restrictions");

  /** Content that is there. */
  static final Outline UPDATED =
      ANY.overlooking(
              "it stays where it is: the contract moves pages by their ancestors, and nothing else",
              "space",
              "container.id",
              "extensions.location",
              "extensions.inlineProperties")
          .overlooking("labels have operations of their own", "metadata.labels")
          .lacking("restrictions");

  private ContentOutlines() {}
}
