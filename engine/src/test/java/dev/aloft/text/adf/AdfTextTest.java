package dev.aloft.text.adf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AdfTextTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static String plain(String json) {
    return AdfText.plain(JSON.readTree(json.replace('\'', '"')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'type':'mention','attrs':{'id':'1','text':'@Ann'}}; @Ann",
        "{'type':'mention','attrs':{'id':'1'}}; @1",
        "{'type':'emoji','attrs':{'shortName':':grinning:','text':'x'}}; x",
        "{'type':'emoji','attrs':{'shortName':':info:'}}; :info:",
        "{'type':'inlineCard','attrs':{'url':'https://x.example'}}; https://x.example",
        "{'type':'status','attrs':{'text':'DONE','color':'green'}}; DONE",
        "{'type':'date','attrs':{'timestamp':'1577836800000'}}; 2020-01-01",
        "{'type':'media','attrs':{'type':'file','id':'a','alt':'p.png'}}; [p.png]",
        "{'type':'media','attrs':{'type':'external','url':'http://x.example/p.png'}};"
            + " [http://x.example/p.png]",
        "{'type':'expand','attrs':{'title':'More'},'content':[{'type':'text','text':'inside'}]};"
            + " More|inside",
        "{'type':'unknown','content':[{'type':'text','text':'kept'}]}; kept",
      })
  void readsNodesWithWordsOfTheirOwn(String json, String words) {
    assertThat(plain(json)).isEqualTo(words.replace('|', '\n'));
  }

  @Test
  void putsBlocksOnLinesOfTheirOwn() {
    assertThat(
            plain(
                "{'type':'doc','content':["
                    + "{'type':'heading','content':[{'type':'text','text':'T'}]},"
                    + "{'type':'paragraph','content':[{'type':'text','text':'a'},"
                    + "{'type':'text','text':'b','marks':[{'type':'strong'}]},"
                    + "{'type':'hardBreak'},{'type':'text','text':'c'}]},"
                    + "{'type':'taskList','content':[{'type':'taskItem','attrs':{'state':'DONE'},"
                    + "'content':[{'type':'text','text':'d'}]}]}]}"))
        .isEqualTo("T\nab\nc\nd");
  }

  @Test
  void whatIsNoDocumentHasNoWords() {
    assertThat(plain("null")).isEmpty();
    assertThat(plain("[1,2]")).isEmpty();
    assertThat(plain("{'content':7,'attrs':'x','type':[1]}")).isEmpty();
  }
}
