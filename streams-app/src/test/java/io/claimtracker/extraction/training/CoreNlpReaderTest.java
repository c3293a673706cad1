package io.claimtracker.extraction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class CoreNlpReaderTest {
    private static Treebank read(String xml) throws XMLStreamException {
        return new CoreNlpReader().read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String token(int begin, int end, String tag) {
        return "<token><word>?</word><CharacterOffsetBegin>%d</CharacterOffsetBegin>".formatted(begin)
                + "<CharacterOffsetEnd>%d</CharacterOffsetEnd><POS>%s</POS></token>".formatted(end, tag);
    }

    private static String dependency(String type, int governor, int dependent) {
        return "<dep type=\"%s\"><governor idx=\"%d\">?</governor><dependent idx=\"%d\">?</dependent></dep>"
                .formatted(type, governor, dependent);
    }

    @Test
    void tokensAndBasicDependenciesAreRead() throws XMLStreamException {
        String sentence = "<sentence><tokens>" + token(0, 3, "PRP") + token(4, 9, "VBD") + "</tokens>"
                + "<dependencies type=\"basic-dependencies\">" + dependency("root", 0, 2) + dependency("nsubj", 2, 1)
                + "</dependencies><dependencies type=\"collapsed-dependencies\">" + dependency("dobj", 2, 1)
                + "</dependencies></sentence>";
        Treebank treebank = read("<root><document><sentences>" + sentence + sentence
                + "</sentences><coreference><mention><sentence>1</sentence></mention></coreference></document></root>");
        assertThat(treebank.nodes())
                .containsExactly(
                        new Treebank.Node(0, 3, "PRP", 1, "nsubj"),
                        new Treebank.Node(4, 9, "VBD", -1, "root"),
                        new Treebank.Node(0, 3, "PRP", 3, "nsubj"),
                        new Treebank.Node(4, 9, "VBD", -1, "root"));
    }

    @Test
    void externalEntitiesAreRefused() {
        String xml = "<!DOCTYPE root [<!ENTITY other SYSTEM \"file:///nowhere\">]>"
                + "<root><sentence><tokens><token><POS>&other;</POS></token></tokens></sentence></root>";
        assertThatThrownBy(() -> read(xml)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void aTokenWithoutOffsetsIsRefused() {
        assertThatThrownBy(() -> read("<sentence><token><POS>NN</POS></token></sentence>"))
                .isInstanceOf(XMLStreamException.class)
                .hasMessageContaining("no number");
    }

    @Test
    void whatEndsEarlyIsRefused() {
        assertThatThrownBy(() -> read("<root><sentence><tokens>")).isInstanceOf(XMLStreamException.class);
    }
}
