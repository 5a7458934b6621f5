package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Iterator;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import okio.Timeout;

/// Answers for an address that cannot exist, so that scripted models take the same way through client,
/// dialect and stream as real ones, without a socket.
final class PracticeInterceptor implements Interceptor {

    static final URI ADDRESS = URI.create("http://practice.invalid/v1");

    private final ScriptedModel model;

    PracticeInterceptor(ScriptedModel model) {
        this.model = model;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        if (!request.url().host().equals(ADDRESS.getHost())) {
            return chain.proceed(request);
        }
        var script = play(request);
        var body = ResponseBody.create(
                Okio.buffer(new Spoken(script.pieces().iterator())), MediaType.parse(script.mediaType()), -1);
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(script.status())
                .message("scripted")
                .header("Content-Type", script.mediaType())
                .body(body)
                .build();
    }

    private ScriptedModel.Script play(Request request) throws IOException {
        var sent = new Buffer();
        var body = request.body();
        if (body == null) {
            throw new IOException("a practice model was asked without a question");
        }
        body.writeTo(sent);
        if (!(Json.parse(sent.readUtf8()) instanceof JsonObject question)) {
            throw new IOException("a practice model was asked something that is not JSON");
        }
        Optional<String> system = Optional.empty();
        var prompt = "";
        for (var message : Json.array(question, "messages")) {
            if (message instanceof JsonObject object) {
                if (Json.text(object, "role").equals("system")) {
                    system = Optional.of(Json.text(object, "content"));
                } else {
                    prompt = Json.text(object, "content");
                }
            }
        }
        return model.play(Json.text(question, "model"), system, prompt);
    }

    /// The pieces of a script, each after its pause.
    private static final class Spoken implements Source {

        private final Iterator<ScriptedModel.Piece> pieces;
        private final Buffer rest = new Buffer();

        Spoken(Iterator<ScriptedModel.Piece> pieces) {
            this.pieces = pieces;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            while (rest.exhausted()) {
                if (!pieces.hasNext()) {
                    return -1;
                }
                var piece = pieces.next();
                pause(piece);
                rest.writeUtf8(piece.body());
            }
            return rest.read(sink, byteCount);
        }

        private static void pause(ScriptedModel.Piece piece) throws IOException {
            try {
                Thread.sleep(piece.pause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("stopped while a practice model was speaking");
            }
        }

        @Override
        public Timeout timeout() {
            return Timeout.NONE;
        }

        @Override
        public void close() {
            rest.clear();
        }
    }
}
