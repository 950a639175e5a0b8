package org.huying.deadline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML or JSON file, with the line on which it begins, so that a problem can name it. */
sealed interface Node {

    int line();

    record Text(int line, String text) implements Node {}

    record Items(int line, List<Node> items) implements Node {}

    record Fields(int line, Map<String, Node> fields) implements Node {}

    /** Reads the value at which the parser stands. Numbers and booleans are text, too. */
    static Node read(JsonParser parser) throws IOException {
        return read(parser, parser.currentTokenLocation().getLineNr());
    }

    /** @param line of the name, for the value of a field */
    private static Node read(JsonParser parser, int line) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var items = new ArrayList<Node>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser));
            }
            return new Items(line, items);
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var fields = new LinkedHashMap<String, Node>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                int named = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                fields.put(name, read(parser, named));
            }
            return new Fields(line, fields);
        }
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new Text(line, text.strip());
    }
}
