package dev.aloft.sandbox.page;

import dev.aloft.sandbox.fault.Fault;
import dev.aloft.sandbox.fault.FaultRule;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.fault.Faults;
import dev.aloft.sandbox.fault.Selector;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.limits.Limits;
import dev.aloft.sandbox.limits.RateLimiter;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.sandbox.web.Disturbed;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A cloud site with a little content, and its pages. */
final class LookedAtSite {

  /** No page has it. */
  static final int COLOUR = 0x2e8b57;

  private static final String EMAIL = "ada@acme.example";
  private static final String TOKEN = "secret-1";
  private static final String BOUNDARY = "cut-here";

  private final Faults faults = new Faults(FaultScript.NONE);
  private final Pages pages;

  LookedAtSite() {
    Clock clock = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
    Behaviour behaviour =
        Behaviour.usual().withLimits(Limits.documented()).withSearchLag(Duration.ZERO);
    JiraSite site = new JiraSite("acme", clock, behaviour);
    site.addAdministrator(EMAIL, "Ada Admin", TOKEN);
    Product address = CloudSites.Products.over(WholeSite.inMemory(site)).address();
    pages =
        Pages.cloud(
            new Disturbed(address, faults),
            address,
            new Pages.Administrator(EMAIL, TOKEN),
            new Pages.Counted(
                () -> site.limiter().map(RateLimiter::gauges).orElse(List.of()),
                () ->
                    new Pages.MailsPage(
                        List.of(
                            new Pages.MailLine(clock.instant(), "Bob", "OPS-1", "Issue Created")),
                        1,
                        7)),
            new Neighbourhood(),
            clock);
  }

  /** The site as it is served. */
  Product product() {
    return pages;
  }

  /** From now on every request of a client fails. */
  void failEverything() {
    faults.replace(
        new FaultScript(
            1,
            List.of(
                new FaultRule(
                    "all",
                    new Selector(Optional.empty(), Optional.empty(), 1, 1, 1, Long.MAX_VALUE),
                    new Fault.Status(503, false, OptionalInt.empty())))));
  }

  /** A client's request. */
  JsonNode ask(String method, String path, String json) {
    return document(send(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8)));
  }

  Reply send(String method, String path, String mediaType, byte[] body) {
    String pair =
        Base64.getEncoder().encodeToString((EMAIL + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
    return pages.answer(
        new Request(
            method,
            URI.create(path),
            Map.of(
                "Authorization",
                List.of("Basic " + pair),
                "Content-Type",
                List.of(mediaType),
                "X-Atlassian-Token",
                List.of("no-check")),
            body));
  }

  /** What a browser gets, which says nothing of who it is. */
  Reply look(String path) {
    return pages.answer(new Request("GET", URI.create(path), Map.of(), new byte[0]));
  }

  String html(String path) {
    return look(path).content() instanceof Reply.Content.Bytes bytes
        ? new String(bytes.bytes(), StandardCharsets.UTF_8)
        : "no page: " + look(path);
  }

  private static JsonNode document(Reply reply) {
    if (reply.status() >= 300) {
      throw new IllegalStateException(reply.toString());
    }
    return reply.content() instanceof Reply.Content.Json(var document)
        ? document
        : MissingNode.getInstance();
  }

  /** A project with an issue that has everything, and another one that it blocks. */
  void fillJira() {
    String me = ask("GET", "/rest/api/3/myself", "").path("accountId").asString();
    ask(
        "POST",
        "/rest/api/3/project",
        """
        {"key": "OPS", "name": "Operations", "projectTypeKey": "software", "leadAccountId": "%s"}
        """
            .formatted(me));
    issue("Pump <b>3</b> stops");
    issue("Night shift waits");
    upload("pump.png");
    ask(
        "PUT",
        "/rest/api/2/issue/OPS-1",
        """
        {"fields": {"description": "h2. What happens\\nThe *pump* <script>alert(1)</script>\\n!pump.png!"}}
        """);
    ask(
        "POST",
        "/rest/api/3/issueLink",
        """
        {"type": {"name": "Blocks"}, "inwardIssue": {"key": "OPS-1"},
         "outwardIssue": {"key": "OPS-2"}}
        """);
    ask("POST", "/rest/api/2/issue/OPS-1/comment", "{\"body\": \"It stopped _again_.\"}");
    ask(
        "POST",
        "/rest/api/2/issue/OPS-1/worklog",
        """
        {"comment": "mended", "timeSpentSeconds": 3600, "started": "2026-05-01T10:00:00.000+0000"}
        """);
  }

  private void issue(String summary) {
    ask(
        "POST",
        "/rest/api/2/issue",
        """
        {"fields": {"project": {"key": "OPS"}, "issuetype": {"name": "Task"}, "summary": "%s"}}
        """
            .formatted(summary));
  }

  private void upload(String name) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        String.join(
                "\r\n",
                "--" + BOUNDARY,
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"",
                "Content-Type: image/png",
                "",
                "")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(picture());
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    document(
        send(
            "POST",
            "/rest/api/3/issue/OPS-1/attachments",
            "multipart/form-data; boundary=" + BOUNDARY,
            body.toByteArray()));
  }

  /** The file's bytes: a picture all of {@link #COLOUR}. */
  static byte[] picture() {
    BufferedImage image = new BufferedImage(240, 80, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, COLOUR);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * A space with a page and one below it.
   *
   * @return the first page's id
   */
  String fillConfluence() {
    ask("POST", "/wiki/rest/api/space", "{\"key\": \"DOC\", \"name\": \"Documentation\"}");
    String space =
        ask("GET", "/wiki/api/v2/spaces?keys=DOC", "")
            .path("results")
            .path(0)
            .path("id")
            .asString();
    String first = page(space, "Pumps", "");
    page(space, "Pump three", first);
    return first;
  }

  private String page(String space, String title, String parent) {
    var page = JsonMapper.shared().createObjectNode().put("spaceId", space).put("title", title);
    if (!parent.isEmpty()) {
      page.put("parentId", parent);
    }
    page.put("status", "current")
        .putObject("body")
        .put("representation", "storage")
        .put("value", "<p>All <strong>" + title + "</strong></p>");
    return ask("POST", "/wiki/api/v2/pages", page.toString()).path("id").asString();
  }
}
