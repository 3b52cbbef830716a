package dev.aloft.jira.issue;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.source.SourceAttachment;
import dev.aloft.jira.source.SourceIssue;
import dev.aloft.jira.source.SourceIssueBundle;
import dev.aloft.jira.source.StoredFile;
import dev.aloft.resource.DesiredItem;
import dev.aloft.resource.DesiredPart;
import dev.aloft.spec.Content;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the wanted items of one project out of its issues. Safe for several threads. */
final class IssueItems {

  private static final Pattern TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");

  private final IssueScope scope;
  private final IssueAddresses addresses;
  private final MovingProject project;
  private final Content.Moved terms;
  private final SourceTexts texts;
  private final MovingFields fields;

  IssueItems(
      IssueScope scope, IssueAddresses addresses, MovingProject project, Content.Moved terms) {
    this.scope = scope;
    this.addresses = addresses;
    this.project = project;
    this.terms = terms;
    this.texts = new SourceTexts(scope, addresses);
    this.fields = new MovingFields(scope);
  }

  /** An issue's item with the files that hang on it. */
  record Made(DesiredItem item, List<SourceFile> files) {}

  DesiredItem item(SourceIssueBundle bundle) {
    return made(bundle).item();
  }

  /** An issue that only fills a gap between keys, and goes when a higher number exists. */
  DesiredItem placeholder(long number, Value issueType) {
    Address address = IssueAddresses.of(project, number);
    return new DesiredItem(
        address,
        number,
        DesiredItem.GAP + scope.stamp(address.key()),
        true,
        Map.of(
            "summary",
            Value.text("Placeholder: the source has no " + address.key()),
            "issueType",
            issueType),
        List.of());
  }

  Made made(SourceIssueBundle bundle) {
    SourceIssue issue = bundle.issue();
    Address address = IssueAddresses.of(project, issue.number());
    FileNames names = new FileNames();
    List<SourceFile> files = sourceFiles(bundle, names);
    SourceTexts.Place place =
        new SourceTexts.Place(
            address, files.stream().map(SourceFile::name).collect(Collectors.toSet()));
    IssueAttributes attributes =
        new IssueAttributes(scope, addresses, texts, place, bundle, terms, fields);
    IssueParts parts = new IssueParts(scope, addresses, texts, place, bundle);
    attributes.read(parts.kept());
    List<SourceFile> all = new ArrayList<>(files);
    attributes
        .texts()
        .forEach((name, text) -> all.add(SourceFile.generated(issue.id(), names, name, text)));
    parts
        .texts()
        .forEach((name, text) -> all.add(SourceFile.generated(issue.id(), names, name, text)));
    List<DesiredPart> hanging = new ArrayList<>();
    all.forEach(file -> hanging.add(part(file)));
    hanging.addAll(parts.parts());
    DesiredItem item =
        new DesiredItem(
            address, issue.number(), scope.stamp(issue.id()), false, attributes.values(), hanging);
    return new Made(item, all);
  }

  private static DesiredPart part(SourceFile file) {
    Map<String, Value> values = new TreeMap<>();
    values.put("name", Value.text(file.name()));
    values.put("size", Value.number(file.size()));
    file.digest().ifPresent(digest -> values.put("content", new Value.Blob(digest, file.size())));
    return new DesiredPart(
        IssueSchema.ATTACHMENT, file.sourceId(), Optional.of(file.match()), values);
  }

  private static List<SourceFile> sourceFiles(SourceIssueBundle bundle, FileNames names) {
    List<SourceFile> files = new ArrayList<>();
    for (SourceAttachment attachment : bundle.attachments()) {
      attachment
          .file()
          .ifPresent(stored -> files.add(file(bundle.issue().id(), attachment, stored, names)));
    }
    return files;
  }

  private static SourceFile file(
      String issueId, SourceAttachment attachment, StoredFile stored, FileNames names) {
    String name = FileNames.clean(attachment);
    String type = attachment.mimeType().strip();
    return new SourceFile(
        issueId + "/" + attachment.id(),
        names.match(name, stored.size()),
        name,
        TYPE.matcher(type).matches() ? type : "application/octet-stream",
        stored.size(),
        stored.content(),
        Optional.empty());
  }
}
