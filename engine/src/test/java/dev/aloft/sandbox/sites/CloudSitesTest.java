package dev.aloft.sandbox.sites;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.PlainClient;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.web.ExchangeListener;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloudSitesTest {

  private final Organization organization = new Organization("acme", Clock.systemUTC());
  private final CloudSite east = organization.site("acme-east");
  private final CloudSite west = organization.site("acme-west");
  private final Sandbox sandbox =
      Sandbox.start(
          new CloudSites(organization, List.of(products(east), products(west))).addresses(),
          ExchangeListener.none());

  private static CloudSites.Products products(CloudSite site) {
    return CloudSites.Products.over(WholeSite.inMemory(new JiraSite(site, Behaviour.usual())));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void onePersonOpensEveryProductOfEverySiteUnderOneId() {
    var ada = east.addAdministrator("ada@acme.example", "Ada Admin");
    organization.accounts().token(ada.accountId(), "secret-1");
    for (String site : List.of("acme-east", "acme-west")) {
      try (var client = PlainClient.basic(sandbox.address(site), "ada@acme.example", "secret-1")) {
        for (String me : List.of("/rest/api/3/myself", "/wiki/rest/api/user/current")) {
          assertThat(client.get(me).expect(200).json().path("accountId").asString())
              .isEqualTo(ada.accountId());
        }
        client.get("/rest/agile/1.0/board").expect(200);
        client.get("/rest/servicedeskapi/servicedesk").expect(200);
      }
    }
  }

  @Test
  void sitesShareNoContent() {
    var ada = east.addAdministrator("ada@acme.example", "Ada Admin");
    organization.accounts().token(ada.accountId(), "secret-1");
    try (var inEast =
            PlainClient.basic(sandbox.address("acme-east"), "ada@acme.example", "secret-1");
        var inWest =
            PlainClient.basic(sandbox.address("acme-west"), "ada@acme.example", "secret-1")) {
      inEast
          .post(
              "/rest/api/3/project",
              """
              {"key": "OPS", "name": "Ops", "projectTypeKey": "software",
               "leadAccountId": "%s"}\
              """
                  .formatted(ada.accountId()))
          .expect(201);
      inEast.get("/rest/api/3/project/OPS").expect(200);
      inWest.get("/rest/api/3/project/OPS").expect(404);
    }
  }

  @Test
  void aSiteTellsAnybodyItsCloudId() {
    for (CloudSite site : List.of(east, west)) {
      try (var stranger =
          PlainClient.basic(sandbox.address(site.name()), "nobody@acme.example", "wrong")) {
        var info = stranger.get("/_edge/tenant_info").expect(200).json();
        assertThat(info.path("cloudId").asString()).isEqualTo(site.cloudId());
        assertThat(stranger.delete("/_edge/tenant_info").status()).isEqualTo(405);
      }
    }
  }

  @Test
  void aTokenWithScopesOpensTheGatewayAndNeverTheSite() {
    var ada = east.addUser("ada@acme.example", "Ada Admin");
    organization.accounts().scopedToken(ada.accountId(), "scoped");
    try (var site = PlainClient.basic(sandbox.address("acme-east"), "ada@acme.example", "scoped");
        var gateway =
            PlainClient.basic(sandbox.address(CloudSites.API), "ada@acme.example", "scoped")) {
      site.get("/rest/api/3/myself").expect(401);
      String jira = "/ex/jira/" + east.cloudId();
      var me = gateway.get(jira + "/rest/api/3/myself").expect(200).json();
      assertThat(me.path("self").asString()).contains(jira);
      gateway.get("/ex/confluence/" + east.cloudId() + "/wiki/rest/api/user/current").expect(200);
      gateway.get("/ex/jira/" + east.cloudId() + "/wiki/api/v2/spaces").expect(404);
    }
  }
}
