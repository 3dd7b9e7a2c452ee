package org.meritrail.delivery.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.meritrail.kernel.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as JSON, so that each reader still gets them in his own language. */
final class Reasons {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Reasons() {
    }

    static String written(List<Message> reasons) {
        ArrayNode all = JSON.createArrayNode();
        reasons.forEach(reason -> all.add(node(reason)));
        return all.toString();
    }

    static List<Message> read(String json) {
        return JSON.readTree(json).valueStream().map(Reasons::message).toList();
    }

    private static ObjectNode node(Message message) {
        ObjectNode node = JSON.createObjectNode().put("key", message.key());
        node.set("arguments", list(message.arguments()));
        return node;
    }

    private static ArrayNode list(List<?> arguments) {
        ArrayNode list = JSON.createArrayNode();
        for (Object argument : arguments) {
            if (argument instanceof Message message) {
                list.add(node(message));
            } else if (argument instanceof List<?> several) {
                list.add(list(several));
            } else {
                list.add(argument.toString());
            }
        }
        return list;
    }

    private static Message message(JsonNode node) {
        return new Message(node.path("key").asString(), arguments(node.path("arguments")));
    }

    private static List<Object> arguments(JsonNode list) {
        List<Object> arguments = new ArrayList<>();
        list.forEach(one -> arguments.add(one.isObject() ? message(one) : one.isArray() ? arguments(one) : one.asString()));
        return arguments;
    }
}
