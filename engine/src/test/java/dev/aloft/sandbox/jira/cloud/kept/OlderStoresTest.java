package dev.aloft.sandbox.jira.cloud.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.tables.Project;
import dev.aloft.sandbox.jira.cloud.tables.SiteTables;
import dev.aloft.sandbox.store.disk.SiteFile;
import dev.aloft.sandbox.store.kept.KeptDocuments;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A site that an older sandbox kept is read as it was. */
class OlderStoresTest {

  /** As a project lay in a file before projects could be archived. */
  private static final String OLDER =
      """
      {"next": 10001, "rows": [
        {"id": 10000, "key": "OPS", "name": "Operations", "description": "", "url": "",
         "lead": "ada", "assigneeType": "UNASSIGNED", "typeKey": "software",
         "categoryId": null, "avatarId": 10400,
         "schemes": {"issueType": 10000, "workflow": 0, "issueTypeScreen": 1, "permission": 0,
                     "notification": null, "priority": 1, "security": null},
         "formerKeys": ["OLD"], "actors": {}, "properties": {}, "deleted": null}]}
      """;

  @Test
  void aProjectOfATimeWithoutArchivesIsNotArchived() {
    try (SiteFile file = SiteFile.open(Path.of(":memory:"))) {
      KeptDocuments documents = new KeptDocuments(file);
      documents.put("table Project", JsonMapper.shared().readTree(OLDER));
      SiteTables tables = new SiteTables();
      new KeptTable<>(Project.class, tables.projects()).restore(documents);
      Project project = tables.project("OLD").orElseThrow();
      assertThat(project.archived()).isEmpty();
      assertThat(project.writable()).isTrue();
      assertThat(project.schemes().security()).isEmpty();
      assertThat(project.schemes().field()).isEmpty();
    }
  }
}
