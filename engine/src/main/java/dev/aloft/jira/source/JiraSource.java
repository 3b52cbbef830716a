package dev.aloft.jira.source;

import dev.aloft.staging.EntityRow;
import dev.aloft.staging.SnapshotHeader;
import dev.aloft.staging.Staging;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A staged Jira as typed records, whatever its era. Configuration is read once and held; issues are
 * streamed. Safe for several threads; each stream belongs to one.
 */
public final class JiraSource {

  private static final Map<String, List<String>> PEOPLE =
      Map.of(
          "Issue", List.of("reporter", "assignee", "creator"),
          "Action", List.of("author", "updateauthor"),
          "Worklog", List.of("author", "updateauthor"),
          "ChangeGroup", List.of("author"),
          "FileAttachment", List.of("author"),
          "UserAssociation", List.of("sourceName"),
          "Project", List.of("lead"),
          "Component", List.of("lead"),
          "SearchRequest", List.of("author", "user"),
          "PortalPage", List.of("username"));

  private final Staging staging;
  private final AttachmentStore attachments;
  private final Rows rows;
  private final Once<People> people = new Once<>(this::readPeople);
  private final Once<List<SourceProject>> projects;
  private final Once<FieldContexts> contexts;
  private final Once<List<SourceCustomField>> customFields = new Once<>(this::readCustomFields);
  private final Once<List<SourceIssueType>> issueTypes = new Once<>(this::readIssueTypes);
  private final Once<List<SourceLinkType>> linkTypes = new Once<>(this::readLinkTypes);
  private final Once<IssuePlaces> places;
  private final Once<PermissionSchemes> permissionSchemes;

  /**
   * @param attachments a copy of Jira's attachment folder, if there is one
   */
  public JiraSource(Staging staging, Optional<Path> attachments) {
    this(
        staging,
        attachments.<AttachmentStore>map(AttachmentFolder::new).orElse(AttachmentStore.NONE));
  }

  /**
   * @param attachments where the bytes of attachments are
   */
  public JiraSource(Staging staging, AttachmentStore attachments) {
    this.staging = staging;
    this.attachments = attachments;
    this.rows = new Rows(staging.header().zone());
    this.projects = new Once<>(() -> new Projects(staging).read());
    this.contexts = new Once<>(() -> new FieldContexts(staging));
    this.places = new Once<>(() -> IssuePlaces.of(staging));
    this.permissionSchemes = new Once<>(() -> new PermissionSchemes(staging));
  }

  public SnapshotHeader header() {
    return staging.header();
  }

  public Staging staging() {
    return staging;
  }

  public People people() {
    return people.get();
  }

  public List<SourceProject> projects() {
    return projects.get();
  }

  /** Projects that the source lists and whose issues it does not show. */
  public List<UnreadableProject> unreadable() {
    return each(
        "UnreadableProject",
        row ->
            new UnreadableProject(
                row.text("key"), row.text("name"), Rows.flag(row, "archived"), row.text("why")));
  }

  public List<SourceCategory> categories() {
    return each(
        "ProjectCategory",
        row ->
            new SourceCategory(
                row.id(), row.text("name"), row.text("description"), RowRef.of(row)));
  }

  public List<SourceRole> roles() {
    return each(
        "ProjectRole",
        row -> new SourceRole(row.id(), row.text("name"), row.text("description"), RowRef.of(row)));
  }

  public List<SourceRoleActor> roleActors() {
    return each(
        "ProjectRoleActor",
        row ->
            new SourceRoleActor(
                row.id(),
                Rows.filled(row, "pid"),
                row.text("projectroleid"),
                row.text("roletype"),
                row.text("roletypeparameter"),
                RowRef.of(row)));
  }

  public List<SourceComponent> components() {
    return each(
        "Component",
        row ->
            new SourceComponent(
                row.id(),
                row.text("project"),
                row.text("name"),
                row.text("description"),
                Rows.filled(row, "lead"),
                Rows.filled(row, "assigneetype"),
                Rows.flag(row, "archived"),
                RowRef.of(row)));
  }

  public List<SourceVersion> versions() {
    return each(
        "Version",
        row ->
            new SourceVersion(
                row.id(),
                row.text("project"),
                row.text("name"),
                row.text("description"),
                Rows.number(row, "sequence"),
                Rows.flag(row, "released"),
                Rows.flag(row, "archived"),
                Rows.date(row, "startdate"),
                Rows.date(row, "releasedate"),
                RowRef.of(row)));
  }

  /** The permission schemes with what they grant. */
  public PermissionSchemes permissionSchemes() {
    return permissionSchemes.get();
  }

  /** The organizations of service desk customers. */
  public CustomerOrganizations customerOrganizations() {
    return new CustomerOrganizations(staging);
  }

  public List<SourceIssueType> issueTypes() {
    return issueTypes.get();
  }

  /**
   * The issue type that a project needs besides those that its issues have: no project has types of
   * sub-tasks alone.
   *
   * @param used ids of the types that its issues have
   */
  public Optional<String> typeBesides(Set<String> used) {
    List<SourceIssueType> types = issueTypes();
    boolean enough =
        used.isEmpty()
            || types.stream().anyMatch(type -> !type.subtask() && used.contains(type.id()));
    return enough
        ? Optional.empty()
        : types.stream().filter(type -> !type.subtask()).map(SourceIssueType::id).findFirst();
  }

  public List<SourcePriority> priorities() {
    return each(
        "Priority",
        row ->
            new SourcePriority(
                row.id(),
                row.text("name"),
                row.text("description"),
                Rows.number(row, "sequence"),
                Rows.filled(row, "statusColor"),
                Rows.filled(row, "iconurl"),
                RowRef.of(row)));
  }

  public List<SourceResolution> resolutions() {
    return each(
        "Resolution",
        row ->
            new SourceResolution(
                row.id(),
                row.text("name"),
                row.text("description"),
                Rows.number(row, "sequence"),
                RowRef.of(row)));
  }

  public List<SourceStatus> statuses() {
    return each(
        "Status",
        row -> {
          Optional<StatusCategory> set = StatusCategory.byId(row.text("statuscategory"));
          return new SourceStatus(
              row.id(),
              row.text("name"),
              row.text("description"),
              Rows.number(row, "sequence"),
              set.orElseGet(() -> StatusCategory.derived(row.id(), row.text("name"))),
              set.isEmpty(),
              RowRef.of(row));
        });
  }

  public List<SourceLinkType> linkTypes() {
    return linkTypes.get();
  }

  public List<SourceCustomField> customFields() {
    return customFields.get();
  }

  /** The contexts of any configurable field; those of {@code issuetype} are its schemes. */
  public List<SourceContext> contexts(String fieldId) {
    return contexts.get().of(fieldId);
  }

  /** How many issues there are, with or without a project. */
  public long issueCount() {
    return staging.count("Issue");
  }

  /** A project's issues with all that hangs on them, by number, in constant memory. */
  public Stream<SourceIssueBundle> issues(String projectId) {
    IssueReader reader = reader();
    return staging.stream("Issue", projectId).map(reader::bundle);
  }

  /** The same issues without what hangs on them, which costs a fraction. */
  public Stream<SourceIssue> issuesAlone(String projectId) {
    IssueReader reader = reader();
    return staging.stream("Issue", projectId).map(reader::alone);
  }

  /** Where the issue of that id stands; empty if there is none, or if it has no number. */
  public Optional<IssuePlace> place(String issueId) {
    return places.get().find(issueId);
  }

  /** Issues whose project has no row. */
  public Stream<SourceIssueBundle> orphanIssues() {
    Set<String> known =
        projects().stream().map(SourceProject::id).collect(Collectors.toUnmodifiableSet());
    return staging.groups("Issue").stream()
        .filter(project -> !known.contains(project))
        .flatMap(this::issues);
  }

  /** One issue by its id. */
  public Optional<SourceIssueBundle> issue(String id) {
    return staging.find("Issue", id).map(row -> reader().bundle(row));
  }

  private IssueReader reader() {
    Map<String, SourceProject> byId = new LinkedHashMap<>();
    projects().forEach(project -> byId.put(project.id(), project));
    Set<String> subtaskTypes =
        linkTypes().stream()
            .filter(SourceLinkType::isSubtask)
            .map(SourceLinkType::id)
            .collect(Collectors.toUnmodifiableSet());
    return new IssueReader(staging, rows, byId, subtaskTypes, attachments);
  }

  private People readPeople() {
    Set<String> references = new LinkedHashSet<>();
    PEOPLE.forEach((entity, attributes) ->
        attributes.forEach(a -> references.addAll(staging.values(entity, a).keySet())));
    roleActors().stream()
        .filter(SourceRoleActor::isUser)
        .forEach(actor -> references.add(actor.parameter()));
    permissionSchemes().grants().stream()
        .filter(SourceGrant::isUser)
        .forEach(grant -> references.add(grant.parameter()));
    customerOrganizations().members().forEach(member -> references.add(member.user()));
    boolean crowd = CrowdAccounts.ENTITIES.stream().anyMatch(entity -> staging.count(entity) > 0);
    return new People(
        crowd ? new CrowdAccounts(staging).read() : new OsUserAccounts(staging).read(), references);
  }

  private List<SourceIssueType> readIssueTypes() {
    return each(
        "IssueType",
        row ->
            new SourceIssueType(
                row.id(),
                row.text("name"),
                row.text("description"),
                row.text("style").equals("jira_subtask"),
                Rows.filled(row, "iconurl"),
                Rows.filled(row, "avatar"),
                RowRef.of(row)));
  }

  private List<SourceLinkType> readLinkTypes() {
    return each(
        "IssueLinkType",
        row ->
            new SourceLinkType(
                row.id(),
                row.text("linkname"),
                row.text("inward"),
                row.text("outward"),
                Rows.filled(row, "style"),
                RowRef.of(row)));
  }

  private List<SourceCustomField> readCustomFields() {
    return each(
        "CustomField",
        row ->
            new SourceCustomField(
                row.id(),
                row.text("name"),
                row.text("description"),
                row.text("customfieldtypekey"),
                Rows.filled(row, "customfieldsearcherkey"),
                contexts("customfield_" + row.id()),
                RowRef.of(row)));
  }

  private <T> List<T> each(String entity, Function<EntityRow, T> make) {
    return staging.stream(entity).map(make).toList();
  }

  /** Reads on first use and keeps. */
  private static final class Once<T> {
    private final Supplier<T> read;
    private volatile Optional<T> value = Optional.empty();

    Once(Supplier<T> read) {
      this.read = read;
    }

    T get() {
      if (value.isEmpty()) {
        synchronized (this) {
          if (value.isEmpty()) {
            value = Optional.of(read.get());
          }
        }
      }
      return value.get();
    }
  }
}
