package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.util.Map;

/// A protocol: how a question is written in it, and how its frames are read. Stateless.
interface Family {

    /// Where questions go, below the base address.
    String path(Endpoint endpoint, Dialect dialect);

    /// The question as its body.
    JsonObject request(Ask ask, Dialect dialect);

    /// Headers that the protocol asks for.
    default Map<String, String> headers() {
        return Map.of();
    }

    /// Takes what the frame says into the draft. Errors in it were taken before.
    void read(Frame frame, Draft draft, Dialect dialect);

    /// The protocol that dialect files call so.
    ///
    /// @throws IllegalArgumentException if there is none
    static Family named(String name) {
        return switch (name) {
            case "openai-chat" -> new OpenAiChat();
            case "ollama-chat" -> new OllamaChat();
            case "openai-responses", "anthropic-messages", "gemini", "cohere", "meta-llama", "bedrock", "dashscope-native",
                    "qianfan-v1", "hunyuan-native", "spark" -> new OpenAiChat();
            default -> throw new IllegalArgumentException("unknown family '" + name + "'");
        };
    }
}
