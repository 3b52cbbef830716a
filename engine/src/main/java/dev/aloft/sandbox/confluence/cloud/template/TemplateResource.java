package dev.aloft.sandbox.confluence.cloud.template;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.confluence.LabelNames;
import dev.aloft.sandbox.confluence.Outlines;
import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.site.Finder;
import dev.aloft.sandbox.confluence.cloud.template.Templates.Template;
import dev.aloft.sandbox.confluence.cloud.view.Bodies;
import dev.aloft.sandbox.confluence.cloud.view.OldViews;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.content.Body;
import dev.aloft.sandbox.confluence.content.Right;
import dev.aloft.sandbox.confluence.content.Space;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Outline;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /template}: for the administrators of a space, and of the site where a template is for all
 * of it.
 */
public final class TemplateResource implements Resource<CloudCall> {

  private static final List<String> WRITABLE = List.of("storage", "atlas_doc_format", "wiki");

  private static final Outline CREATED =
      Outline.of(
              "name",
              "templateType",
              "description",
              "body.storage.value",
              "body.storage.representation",
              "body.atlas_doc_format.value",
              "body.atlas_doc_format.representation",
              "body.wiki.value",
              "body.wiki.representation",
              "labels.prefix",
              "labels.name",
              "space.key")
          .overlooking(Outlines.NAMED, "labels.id", "labels.label", "space.*")
          .overlooking(
              "nobody can write what only readers see",
              "body.view",
              "body.export_view",
              "body.styled_view",
              "body.anonymous_export_view")
          .lacking("body.editor", "body.editor2");

  private static final int LONGEST_NAME = 255;
  private static final int USUAL = 25;
  private static final int MOST = 100;

  private final ConfluenceSite site;
  private final Views views;
  private final Finder finder;
  private final Templates templates;
  private final LabelNames names;

  /** The templates of a site. */
  public TemplateResource(ConfluenceSite site, Views views) {
    this.site = site;
    this.views = views;
    this.finder = new Finder(site);
    this.templates = new Templates(site.store());
    this.names = new LabelNames(site.labels(), site.contents());
  }

  @Override
  public void register(Operations<CloudCall> operations) {
    operations
        .on("getContentTemplates")
        .query("spaceKey", "start", "limit", "expand")
        .answer(call -> {
          Optional<Long> space =
              call.query("spaceKey").map(key -> finder.spaceByKey(call, key).id());
          return Reply.ok(
              StartPages.of(call, templates.of(space), USUAL, MOST, one -> view(call, one)));
        });
    // No blueprint is installed on the sandbox's sites.
    operations
        .on("getBlueprintTemplates")
        .query("spaceKey", "start", "limit", "expand")
        .answer(call -> {
          call.query("spaceKey").ifPresent(key -> finder.spaceByKey(call, key));
          return Reply.ok(
              StartPages.of(call, List.<Template>of(), USUAL, MOST, one -> view(call, one)));
        });
    operations
        .on("getContentTemplate")
        .query("expand")
        .answer(call ->
            Reply.ok(
                view(
                    call,
                    visible(call, call.path("contentTemplateId"))
                        .orElseThrow(() -> Refusal.notFound("There is no such template")))));
    operations
        .on("createContentTemplate")
        .body("name", "templateType", "body", "labels", "description", "space")
        .outlined(CREATED)
        .answer(this::create);
    operations
        .on("updateContentTemplate")
        .body("templateId", "name", "templateType", "body", "labels", "description", "space")
        .outlined(CREATED.and("templateId"))
        .answer(this::update);
    operations
        .on("removeTemplate")
        .answer(call -> {
          Template template =
              visible(call, call.path("contentTemplateId"))
                  .filter(one -> administers(call, one.space()))
                  .orElseThrow(() -> Refusal.forbidden("There is no such template for you"));
          templates.remove(template);
          site.labels().forget(template.id());
          return Reply.noContent();
        });
  }

  private Optional<Template> visible(CloudCall call, String id) {
    return Ids.parse(id)
        .flatMap(templates::find)
        .filter(one ->
            one.space()
                .flatMap(site.spaces()::find)
                .map(space -> site.access().sees(site.viewer(call), space))
                .orElse(one.space().isEmpty()));
  }

  private boolean administers(CloudCall call, Optional<Long> space) {
    return space
        .map(id -> site.access().may(site.viewer(call), site.spaces().get(id), Right.ADMINISTER))
        .orElseGet(() -> site.access().administers(call.caller()));
  }

  private Optional<Long> space(CloudCall call, Form form) {
    return form.node("space")
        .map(node -> finder.spaceByKey(call, node.path("key").asString("")).id());
  }

  private static Body body(Form form) {
    Form body = Form.of(form.node("body").orElseThrow(Form::unreadable));
    Form written =
        WRITABLE.stream()
            .flatMap(name -> body.node(name).stream())
            .findFirst()
            .map(Form::of)
            .orElseThrow(() -> Refusal.badRequest("A body is written in one of " + WRITABLE));
    return Bodies.of(written.text("representation").orElse(""), written.text("value").orElse(""));
  }

  private static void page(Form form) {
    if (!form.text("templateType").orElse("").equals("page")) {
      throw Refusal.badRequest("The templateType must be page");
    }
  }

  private Reply create(CloudCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    form.check();
    page(form);
    Optional<Long> space = space(call, form);
    if (!administers(call, space)) {
      throw Refusal.forbidden("User not permitted to create templates here");
    }
    Template template =
        new Template(
            site.contents().nextId(), name, form.text("description").orElse(""), space, body(form));
    names.replace(call.caller().accountId(), template.id(), form);
    return Reply.ok(written(call, templates.put(template)));
  }

  private Reply update(CloudCall call) {
    Form form = Form.of(call);
    String name = form.required("name", LONGEST_NAME);
    form.check();
    page(form);
    Template before =
        visible(call, form.text("templateId").orElse(""))
            .filter(one -> administers(call, one.space()))
            .orElseThrow(() -> Refusal.notFound("There is no such template"));
    if (form.node("space").isPresent() && !space(call, form).equals(before.space())) {
      throw Refusal.badRequest("A template cannot be moved to another space");
    }
    Template after =
        new Template(
            before.id(),
            name,
            form.text("description").orElse(before.description()),
            before.space(),
            body(form));
    names.replace(call.caller().accountId(), after.id(), form);
    return Reply.ok(written(call, templates.put(after)));
  }

  private ObjectNode written(CloudCall call, Template template) {
    ObjectNode view = view(call, template);
    if (!view.has("body")) {
      addBody(view, template);
    }
    return view;
  }

  private ObjectNode view(CloudCall call, Template template) {
    List<String> expand = call.list("expand");
    ObjectNode view = Json.object();
    view.put("templateId", Ids.text(template.id()));
    view.put("name", template.name());
    view.put("description", template.description());
    view.set(
        "labels",
        Json.array(site.labels().of(template.id(), call.caller().accountId()), OldViews::label));
    view.put("templateType", "page");
    Optional<Space> space = template.space().flatMap(site.spaces()::find);
    space.ifPresent(one -> view.set("space", views.older().space(call, one)));
    if (expand.contains("body") || expand.contains("body.storage")) {
      addBody(view, template);
    }
    view.putObject("_expandable").put("body", "");
    view.putObject("_links").put("self", call.self() + "/template/" + template.id());
    return view;
  }

  private static void addBody(ObjectNode view, Template template) {
    ObjectNode storage = view.putObject("body").putObject(template.body().format().word());
    storage.put("value", template.body().value());
    storage.put("representation", template.body().format().word());
    storage.putArray("embeddedContent");
    storage.putObject("_expandable").put("content", "");
  }
}
