package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.unsaid.endpoint.Reply.Stage;

/// Shapes that old records come in and that nothing is asked through: signing, sockets or retired surfaces.
enum ReadOnlyFamily implements Family {

    /// Alibaba's own: an answer in `output`, each piece either a delta or all so far.
    DASHSCOPE_NATIVE {
        @Override
        public void read(Frame frame, Draft draft, Dialect dialect) {
            var output = Json.object(frame.json(), "output");
            if (output == null) {
                return;
            }
            draft.recognise();
            draft.requestId(Json.text(frame.json(), "request_id"));
            var choice = Json.first(Json.array(output, "choices"));
            var message = Json.object(choice, "message");
            OpenAiChat.Contents.reasoning(message == null ? output : message, dialect.conventions().reasoningFields(), draft);
            draft.answer(message == null ? Json.text(output, "text") : OpenAiChat.Contents.text(message.get("content"), draft));
            end(Json.text(choice == null ? output : choice, "finish_reason"), frame, draft);
        }
    },

    /// Baidu's first: `need_clear_history` says that the question was not answered.
    QIANFAN_V1 {
        @Override
        public void read(Frame frame, Draft draft, Dialect dialect) {
            var json = frame.json();
            OpenAiChat.usage(Json.object(json, "usage"), draft);
            draft.requestId(Json.text(json, "id"));
            if (Json.isTrue(json, "need_clear_history")) {
                draft.recognise();
                draft.flag("need_clear_history", Stage.INPUT);
                draft.replacement(Json.text(json, "result"));
                return;
            }
            if (Json.has(json, "result")) {
                draft.recognise();
                draft.answer(Json.text(json, "result"));
                end(Json.text(json, "finish_reason"), frame, draft);
                if (Json.isTrue(json, "is_end")) {
                    draft.end();
                }
            }
        }
    },

    /// Tencent's own: names in capitals, an answer perhaps inside `Response`.
    HUNYUAN_NATIVE {
        @Override
        public void read(Frame frame, Draft draft, Dialect dialect) {
            var response = Json.object(frame.json(), "Response");
            var body = response == null ? frame.json() : response;
            draft.requestId(Json.text(body, "RequestId"));
            var choice = Json.first(Json.array(body, "Choices"));
            if (choice == null) {
                return;
            }
            draft.recognise();
            var message = Json.object(choice, "Message");
            var piece = message == null ? Json.object(choice, "Delta") : message;
            draft.thought(Json.text(piece, "ReasoningContent"));
            draft.answer(Json.text(piece, "Content"));
            draft.level(Json.number(choice, "ModerationLevel"));
            end(Json.text(choice, "FinishReason"), frame, draft);
        }
    },

    /// iFlytek's: numbered errors in a header, status 2 on the last piece.
    SPARK {
        @Override
        public void read(Frame frame, Draft draft, Dialect dialect) {
            var payload = Json.object(frame.json(), "payload");
            var header = Json.object(frame.json(), "header");
            if (payload == null || header == null) {
                return;
            }
            draft.recognise();
            draft.requestId(Json.text(header, "sid"));
            var piece = Json.first(Json.array(Json.object(payload, "choices"), "text"));
            draft.thought(Json.text(piece, "reasoning_content"));
            draft.answer(Json.text(piece, "content"));
            if (Json.word(header, "status").equals("2")) {
                draft.finish("stop");
                draft.end();
            }
        }
    },

    /// Amazon's Converse.
    BEDROCK {
        @Override
        public void read(Frame frame, Draft draft, Dialect dialect) {
            var message = Json.object(Json.object(frame.json(), "output"), "message");
            var finish = Json.text(frame.json(), "stopReason");
            if (message == null && finish.isEmpty()) {
                return;
            }
            draft.recognise();
            for (var part : Json.array(message, "content")) {
                if (part instanceof JsonObject object) {
                    draft.thought(Json.text(Json.object(Json.object(object, "reasoningContent"), "reasoningText"), "text"));
                    draft.answer(Json.text(object, "text"));
                }
            }
            var usage = Json.object(frame.json(), "usage");
            draft.usage(Json.number(usage, "inputTokens"), Json.number(usage, "outputTokens"), Optional.empty());
            end(finish, frame, draft);
        }
    };

    /// Takes a word for the ending; `null` in quotes is how one of them writes that there is none yet.
    private static void end(@Nullable String finish, Frame frame, Draft draft) {
        if (finish != null && !finish.isEmpty() && !finish.equals("null")) {
            draft.finish(finish);
            draft.endAtClose();
        }
        if (frame.whole()) {
            draft.end();
        }
    }

    @Override
    public String path(Endpoint endpoint, Dialect dialect) {
        return "";
    }

    @Override
    public JsonObject request(Ask ask, Dialect dialect) {
        throw new UnsupportedOperationException("nothing is asked through " + name());
    }
}
