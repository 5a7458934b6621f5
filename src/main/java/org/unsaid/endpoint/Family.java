package org.unsaid.endpoint;

import com.google.gson.JsonObject;
import java.util.Map;

/// A protocol: how a question is written in it, and how its frames are read. Stateless.
interface Family {

    /// Where questions go, below the base address.
    String path(Endpoint endpoint, Dialect dialect);

    /// Where the models are listed, below the base address.
    default String modelsPath() {
        return "/models";
    }

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
            case "openai-responses" -> new OpenAiResponses();
            case "anthropic-messages" -> new AnthropicMessages();
            case "gemini" -> new Gemini();
            case "cohere" -> new Cohere();
            case "meta-llama" -> new MetaLlama();
            case "dashscope-native" -> ReadOnlyFamily.DASHSCOPE_NATIVE;
            case "qianfan-v1" -> ReadOnlyFamily.QIANFAN_V1;
            case "hunyuan-native" -> ReadOnlyFamily.HUNYUAN_NATIVE;
            case "spark" -> ReadOnlyFamily.SPARK;
            case "bedrock" -> ReadOnlyFamily.BEDROCK;
            default -> throw new IllegalArgumentException("unknown family '" + name + "'");
        };
    }
}
