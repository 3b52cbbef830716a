package dev.aloft.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.jira.cloud.JiraCloud;
import dev.aloft.sandbox.operation.OperationTable;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class OperationTableTest {

  @Test
  void theTableHoldsEveryOperationOfTheContracts() {
    var lines = new TreeSet<String>();
    OperationTable.load(JiraCloud.TABLE)
        .rows()
        .forEach(row -> lines.add(row.method() + "\t" + row.template() + "\t" + row.operationId()));
    assertThat(lines).isEqualTo(OperationTableGenerator.lines()).hasSizeGreaterThan(600);
  }
}
