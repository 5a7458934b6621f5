package org.unsaid;

import com.google.gson.JsonPrimitive;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/// What scripted models on loopback have in common: a server of many calls at once, and an answer as a stream.
public final class ChatStream {

    private ChatStream() {}

    public static HttpServer server(HttpHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", handler);
        server.start();
        return server;
    }

    /// @param text   in one piece if the status is 200, else the whole body
    /// @param finish the ending it names
    public static void send(HttpExchange exchange, String text, String finish, int status) throws IOException {
        var body = status != 200 ? text : """
                data: {"choices":[{"index":0,"delta":{"content":%s}}]}

                data: {"choices":[{"index":0,"delta":{},"finish_reason":"%s"}]}

                data: [DONE]

                """.formatted(new JsonPrimitive(text), finish);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", status == 200 ? "text/event-stream" : "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
