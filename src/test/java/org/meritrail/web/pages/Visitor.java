package org.meritrail.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without scripts: keeps cookies, follows redirections, sends forms with their secret. */
final class Visitor {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----form-of-a-visitor";

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String service;
    private final String languages;

    Visitor(String service, String languages) {
        this.service = service;
        this.languages = languages;
    }

    Visitor signIn(String name, String password) {
        send("/sign-in", "/sign-in", Map.of("username", name, "password", password));
        return this;
    }

    HttpResponse<String> page(String path) {
        return send(request(path).GET().build());
    }

    String body(String path) {
        HttpResponse<String> page = page(path);
        if (page.statusCode() != 200) {
            throw new AssertionError(path + ": " + page.statusCode() + "\n" + page.body());
        }
        return page.body();
    }

    /** What a script of a page asks for. */
    String data(String path) {
        return data(path, "application/json");
    }

    /** @param accepted kinds of answer that a program asks for */
    String data(String path, String accepted) {
        return send(HttpRequest.newBuilder(URI.create(service + path)).header("Accept", accepted).GET().build()).body();
    }

    /** @param from the page with the form */
    HttpResponse<String> send(String from, String to, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", secret(from));
        String body = all.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return send(request(to).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> upload(String page, String name, byte[] file) {
        return upload(page, name, file, Map.of());
    }

    HttpResponse<String> upload(String page, String name, byte[] file, Map<String, String> fields) {
        return upload(page, page, name, file, fields);
    }

    /** @param to where the form of the page is sent */
    HttpResponse<String> upload(String page, String to, String name, byte[] file, Map<String, String> fields) {
        return send(form(page, to, name, file, fields));
    }

    /** What is given back for a file that is sent by the form of versions. */
    HttpResponse<byte[]> download(String to, String name, byte[] file, Map<String, String> fields) {
        return send(form("/versions", to, name, file, fields), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> download(String path) {
        return send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest form(String page, String to, String name, byte[] file, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", secret(page));
        String before = all.entrySet().stream().map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                + "\"\r\n\r\n" + field.getValue() + "\r\n").collect(Collectors.joining())
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return request(to).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(before), HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofByteArray(after))).build();
    }

    private String secret(String page) {
        Matcher secret = SECRET.matcher(body(page));
        if (!secret.find()) {
            throw new AssertionError("no form on " + page);
        }
        return secret.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Accept", "text/html").header("Accept-Language", languages);
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return browser.send(request, handler);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
