package dev.aloft.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.TableLine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("shared")
class OperationTableTest {

  @ParameterizedTest
  @EnumSource
  void theTableHoldsEveryOperationOfTheContract(Contract contract) {
    assertThat(contract.table().rows().stream().map(TableLine::write))
        .isNotEmpty()
        .isEqualTo(OperationTableGenerator.lines(contract));
  }

  @ParameterizedTest
  @EnumSource
  void noTwoOperationsShareAName(Contract contract) {
    assertThat(contract.table().rows())
        .extracting(OperationTable.Row::operationId)
        .doesNotHaveDuplicates();
  }
}
