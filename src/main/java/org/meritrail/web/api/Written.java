package org.meritrail.web.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are written here and not by Spring. */
final class Written {

    private Written() {
    }

    static ResponseEntity<byte[]> json(String json) {
        return answer(MediaType.APPLICATION_JSON, json);
    }

    static ResponseEntity<byte[]> text(String text) {
        return answer(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), text);
    }

    static ResponseEntity<byte[]> page(String html) {
        return answer(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), html);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String content) {
        return ResponseEntity.ok().contentType(type).body(content.getBytes(StandardCharsets.UTF_8));
    }
}
