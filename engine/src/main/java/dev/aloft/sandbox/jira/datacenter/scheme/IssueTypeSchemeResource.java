package dev.aloft.sandbox.jira.datacenter.scheme;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.tables.Lists.IssueType;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.IssueTypeScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import dev.aloft.sandbox.jira.datacenter.view.ListViews;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /issuetypescheme}. */
public final class IssueTypeSchemeResource implements Resource<DataCenterCall> {

  private static final String[] BODY = {
    "name", "description", "issueTypeIds", "issueTypeIDs", "defaultIssueTypeId"
  };

  private final JiraSite site;
  private final Tables tables;
  private final IssueTypeSchemes schemes;

  /** The schemes of a site. */
  public IssueTypeSchemeResource(JiraSite site) {
    this.site = site;
    this.tables = site.tables();
    this.schemes = new IssueTypeSchemes(site);
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllIssueTypeSchemes")
        .answer(call -> {
          ObjectNode view = Json.object();
          view.put("expand", "schemes");
          view.set(
              "schemes",
              Json.array(
                  schemes.visible(call),
                  scheme ->
                      view(
                          call,
                          scheme,
                          call.expands("schemes.issueTypes"),
                          call.expands("schemes.defaultIssueType"))));
          return Reply.ok(view);
        });
    operations
        .on("createIssueTypeScheme")
        .body(BODY)
        .administratorsOnly()
        .answer(call -> {
          IssueTypeScheme scheme =
              tables
                  .issueTypeSchemes()
                  .put(read(call, tables.issueTypeSchemes().nextId(), Optional.empty()));
          return Reply.ok(view(call, scheme, true, true));
        });
    operations
        .on("getIssueTypeScheme")
        .answer(call -> Reply.ok(view(call, schemes.find(call), true, true)));
    operations
        .on("updateIssueTypeScheme")
        .body(BODY)
        .administratorsOnly()
        .answer(call -> {
          IssueTypeScheme before = schemes.find(call);
          IssueTypeScheme after = read(call, before.id(), Optional.of(before));
          schemes.check(schemes.projects(before), after.types());
          return Reply.ok(view(call, tables.issueTypeSchemes().put(after), true, true));
        });
    operations
        .on("deleteIssueTypeScheme")
        .administratorsOnly()
        .answer(call -> {
          IssueTypeScheme scheme = schemes.find(call);
          if (scheme.id() == IssueTypeSchemes.USUAL) {
            throw Refusal.badRequest("The default issue type scheme cannot be deleted.");
          }
          schemes.assign(schemes.projects(scheme), IssueTypeSchemes.USUAL);
          tables.issueTypeSchemes().remove(scheme.id());
          return Reply.noContent();
        });
  }

  private IssueTypeScheme read(DataCenterCall call, long id, Optional<IssueTypeScheme> before) {
    Form form = Form.of(call);
    String name =
        form.filled("name", 255).or(() -> before.map(IssueTypeScheme::name)).orElse("").strip();
    if (name.isEmpty()) {
      form.refuse("name", "You must enter a valid name for the issue type scheme.");
    } else if (tables
        .issueTypeSchemes()
        .first(one -> one.name().equalsIgnoreCase(name) && one.id() != id)
        .isPresent()) {
      form.refuse("name", "An issue type scheme with this name already exists.");
    }
    List<Long> types = types(form, before);
    Optional<Long> usual =
        form.names("defaultIssueTypeId")
            ? form.text("defaultIssueTypeId").flatMap(Ids::parse)
            : before.flatMap(IssueTypeScheme::usual);
    if (usual.filter(one -> !types.contains(one)).isPresent()) {
      form.refuse("defaultIssueTypeId", "The default issue type must be in the scheme.");
    }
    form.check();
    return new IssueTypeScheme(
        id,
        name,
        form.text("description").or(() -> before.map(IssueTypeScheme::description)).orElse(""),
        types,
        usual);
  }

  /** The types of a scheme; the contract has two spellings of their name. */
  private List<Long> types(Form form, Optional<IssueTypeScheme> before) {
    String name = form.names("issueTypeIDs") ? "issueTypeIDs" : "issueTypeIds";
    if (!form.names(name) && before.isPresent()) {
      return before.get().types();
    }
    List<Long> types = form.ids(name).stream().distinct().toList();
    if (!types.stream().allMatch(one -> tables.issueTypes().find(one).isPresent())) {
      form.refuse("issueTypeIds", "One of the issue types does not exist.");
    } else if (types.stream()
        .flatMap(one -> tables.issueTypes().find(one).stream())
        .allMatch(IssueType::subtask)) {
      form.refuse("issueTypeIds", "The scheme needs at least one standard issue type.");
    }
    return types;
  }

  private ObjectNode view(
      DataCenterCall call, IssueTypeScheme scheme, boolean types, boolean usual) {
    ObjectNode view = Json.object();
    view.put("expand", "defaultIssueType,issueTypes");
    view.put("self", call.address("/rest/api/2/issuetypescheme/" + scheme.id()));
    view.put("id", Long.toString(scheme.id()));
    view.put("name", scheme.name());
    view.put("description", scheme.description());
    if (usual) {
      scheme
          .usual()
          .flatMap(site.tables().issueTypes()::find)
          .ifPresent(type -> view.set("defaultIssueType", ListViews.type(call, type)));
    }
    if (types) {
      view.set(
          "issueTypes",
          Json.array(
              scheme.types().stream().flatMap(id -> tables.issueTypes().find(id).stream()).toList(),
              type -> ListViews.type(call, type)));
    }
    return view;
  }
}
