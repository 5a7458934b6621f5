package org.unsaid.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNamesTest {

    private final ModelCatalogue models = ModelCatalogue.shipped();

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            provider,      name,                                                        family
            generic,       DeepSeek-R1,                                                 deepseek-r1
            huggingface,   deepseek-ai/DeepSeek-R1:novita,                              deepseek-r1
            openrouter,    deepseek/deepseek-r1:free,                                   deepseek-r1
            fireworks,     accounts/fireworks/models/deepseek-r1,                       deepseek-r1
            nvidia,        deepseek-ai/deepseek-r1,                                     deepseek-r1
            llama.cpp,     DeepSeek-R1-Q2_K_L-00001-of-00005.gguf,                      deepseek-r1@Q2_K_L
            ollama,        hf.co/unsloth/DeepSeek-R1-GGUF:Q4_K_M,                       deepseek-r1@Q4_K_M
            together,      deepseek-ai/DeepSeek-R1,                                     deepseek-r1-0528
            openrouter,    deepseek/deepseek-r1-0528,                                   deepseek-r1-0528
            ollama,        deepseek-r1:671b,                                            deepseek-r1-0528@Q4_K_M
            generic,       deepseek-ai/DeepSeek-R1-Distill-Qwen-7B,                     deepseek-r1-distill-qwen-7b
            ollama,        deepseek-r1:7b,                                              deepseek-r1-distill-qwen-7b@Q4_K_M
            ollama,        deepseek-r1:7b-qwen-distill-q8_0,                            deepseek-r1-distill-qwen-7b@Q8_0
            ollama,        deepseek-r1:7b-qwen-distill-fp16,                            deepseek-r1-distill-qwen-7b
            ollama,        deepseek-r1:1.5b,                                            deepseek-r1-distill-qwen-1.5b@Q4_K_M
            ollama,        deepseek-r1:14b,                                             deepseek-r1-distill-qwen-14b@Q4_K_M
            ollama,        deepseek-r1:32b,                                             deepseek-r1-distill-qwen-32b@Q4_K_M
            ollama,        deepseek-r1:70b,                                             deepseek-r1-distill-llama-70b@Q4_K_M
            ollama,        deepseek-r1:8b,                                              deepseek-r1-0528-qwen3-8b@Q4_K_M
            ollama,        deepseek-r1,                                                 deepseek-r1-0528-qwen3-8b@Q4_K_M
            ollama,        deepseek-r1:latest,                                          deepseek-r1-0528-qwen3-8b@Q4_K_M
            ollama,        deepseek-r1:8b-llama-distill-q4_K_M,                         deepseek-r1-distill-llama-8b@Q4_K_M
            generic,       deepseek-r1:7b,                                              deepseek-r1-distill-qwen-7b@Q4_K_M
            llama.cpp,     /models/DeepSeek-R1-Distill-Qwen-7B-Q4_K_M.gguf,             deepseek-r1-distill-qwen-7b@Q4_K_M
            lmstudio,      deepseek-r1-distill-qwen-7b@q4_k_m,                          deepseek-r1-distill-qwen-7b@Q4_K_M
            ollama,        hf.co/bartowski/DeepSeek-R1-Distill-Llama-8B-GGUF:Q6_K,      deepseek-r1-distill-llama-8b@Q6_K
            vllm,          mlx-community/DeepSeek-R1-Distill-Qwen-7B-4bit,              deepseek-r1-distill-qwen-7b@4BIT
            groq,          deepseek-r1-distill-llama-70b,                               deepseek-r1-distill-llama-70b
            openrouter,    perplexity/r1-1776,                                          r1-1776
            huggingface,   perplexity-ai/r1-1776,                                       r1-1776
            ollama,        r1-1776:70b,                                                 r1-1776-distill-llama-70b@Q4_K_M
            openrouter,    microsoft/mai-ds-r1,                                         mai-ds-r1
            deepseek,      deepseek-chat,                                               deepseek-chat-alias
            deepseek,      deepseek-reasoner,                                           deepseek-reasoner-alias
            openrouter,    deepseek/deepseek-chat,                                      deepseek-v3
            openrouter,    deepseek/deepseek-chat-v3-0324,                              deepseek-v3-0324
            together,      deepseek-ai/DeepSeek-V3,                                     deepseek-v3-0324
            openrouter,    deepseek/deepseek-chat-v3.1,                                 deepseek-v3.1
            ollama,        deepseek-v3.1:671b-cloud,                                    deepseek-v3.1
            huggingface,   deepseek-ai/DeepSeek-V3.2-Exp,                               deepseek-v3.2-exp
            generic,       deepseek-ai/DeepSeek-V3.2,                                   deepseek-v3.2
            huggingface,   deepseek-ai/DeepSeek-V4-Pro,                                 deepseek-v4-pro
            deepseek,      deepseek-v4-flash,                                           deepseek-v4-flash-alias
            moonshot,      kimi-k2.6,                                                   kimi-k2.6
            vllm,          zai-org/GLM-5.1-FP8,                                         glm-5.1
            vllm,          Qwen/Qwen2.5-7B-Instruct,                                    qwen2.5-7b-instruct
            vllm,          Qwen/Qwen2.5-7B-Instruct-AWQ,                                qwen2.5-7b-instruct@AWQ
            vllm,          Qwen/Qwen2.5-72B-Instruct-GPTQ-Int4,                         qwen2.5-72b-instruct@GPTQ
            ollama,        qwen2.5:0.5b,                                                qwen2.5-0.5b-instruct@Q4_K_M
            ollama,        qwen2.5,                                                     qwen2.5-7b-instruct@Q4_K_M
            ollama,        qwen3,                                                       qwen3-8b@Q4_K_M
            dashscope,     qwen3-235b-a22b,                                             qwen3-235b-a22b
            vllm,          Qwen/Qwen3-32B-FP8,                                          qwen3-32b
            openrouter,    qwen/qwen3-235b-a22b-2507,                                   qwen3-235b-a22b-instruct-2507
            dashscope,     qwen-max-latest,                                             qwen-max-alias
            groq,          qwen-qwq-32b,                                                qwq-32b
            ollama,        qwq,                                                         qwq-32b@Q4_K_M
            ollama,        qwq:32b-preview-q8_0,                                        qwq-32b-preview@Q8_0
            moonshot,      kimi-k2-0711-preview,                                        kimi-k2-0711
            groq,          moonshotai/kimi-k2-instruct,                                 kimi-k2-0711
            groq,          moonshotai/kimi-k2-instruct-0905,                            kimi-k2-0905
            openrouter,    moonshotai/kimi-k2-thinking,                                 kimi-k2-thinking
            minimax,       MiniMax-M2,                                                  minimax-m2
            openrouter,    minimax/minimax-m1,                                          minimax-m1
            vllm,          MiniMaxAI/MiniMax-M1-80k,                                    minimax-m1-80k
            zhipu,         glm-4.6,                                                     glm-4.6
            openrouter,    z-ai/glm-4.5-air:free,                                       glm-4.5-air
            vllm,          zai-org/GLM-4.6-FP8,                                         glm-4.6
            openrouter,    baidu/ernie-4.5-300b-a47b,                                   ernie-4.5-300b-a47b
            qianfan-v2,    ernie-x1-turbo-32k,                                          ernie-x1-turbo
            hunyuan,       hunyuan-a13b,                                                hunyuan-a13b-instruct
            volcengine-ark,doubao-seed-1-6-250615,                                      doubao-seed-1.6
            vllm,          ByteDance-Seed/Seed-OSS-36B-Instruct,                        seed-oss-36b-instruct
            ollama,        llama3.2,                                                    llama-3.2-3b-instruct@Q4_K_M
            ollama,        llama3.2:1b,                                                 llama-3.2-1b-instruct@Q8_0
            groq,          llama-3.3-70b-versatile,                                     llama-3.3-70b-instruct
            vllm,          meta-llama/Meta-Llama-3.1-8B-Instruct,                       llama-3.1-8b-instruct
            groq,          meta-llama/llama-4-scout-17b-16e-instruct,                   llama-4-scout
            openai,        gpt-4o-2024-11-20,                                           gpt-4o
            openrouter,    openai/gpt-5-mini,                                           gpt-5-mini
            ollama,        gpt-oss:20b,                                                 gpt-oss-20b
            groq,          openai/gpt-oss-120b,                                         gpt-oss-120b
            gemini,        models/gemini-2.5-pro,                                       gemini-2.5-pro
            ollama,        gemma3:270m,                                                 gemma-3-270m-it@Q8_0
            anthropic,     claude-sonnet-4-5-20250929,                                  claude-sonnet-4.5
            anthropic,     claude-3-5-haiku-latest,                                     claude-3-5-haiku-latest-alias
            mistral,       mistral-large-latest,                                        mistral-large-latest-alias
            mistral,       open-mistral-nemo,                                           mistral-nemo-instruct-2407
            xai,           grok-4-0709,                                                 grok-4
            ollama,        phi4,                                                        phi-4@Q4_K_M
            cohere,        command-a-03-2025,                                           command-a-03-2025
            llama.cpp,     smollm2-135m-instruct,                                       smollm2-135m-instruct
            ollama,        smollm2:135m,                                                smollm2-135m-instruct
            """)
    void aNameIsRecognised(String provider, String name, String family) {
        assertEquals(Optional.of(family), models.recognise(provider, name, Optional.empty()).map(FamilyName::key));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "someone/DeepSeek-R1", "huihui-ai/DeepSeek-R1-Distill-Qwen-7B-abliterated", "DeepSeek-R1-Distill-Qwen-7B-Uncensored",
        "Hermes-3-Llama-3.1-8B", "dolphin-2.9-llama3-8b", "my-deepseek-r1", "deepseek-r1-merge", "tinyllama", "OpenThinker-7B",
        "deepseek-r10", "gpt-4o-but-better", "qwen3-8b-heretic", "not-deepseek-r1", "nvidia/Llama-3.1-Nemotron-70B-Instruct", "", "/", ":latest"
    })
    void aNameThatOnlyMentionsAnotherModelIsOfNoFamily(String name) {
        assertEquals(Optional.empty(), models.recognise("generic", name, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "someone/DeepSeek-R1", "qwen3-8b-heretic", "deepseek-r1-abliterated", "llama3-uncensored:8b", "gemma-the-writer-9b", "philosophy-7b", "yield"
    })
    void norIsItsMakerTold(String name) {
        assertEquals(Optional.empty(), models.maker("ollama", name));
    }

    @ParameterizedTest
    @CsvSource({
        "qwen9-800b-a9b-instruct,Alibaba", "deepseek-v9,DeepSeek", "deepseek-ai/Whatever-It-Is,DeepSeek", "kimi-k9,Moonshot AI",
        "perplexity-ai/r1-1776,Perplexity", "r1-1776:70b,Perplexity", "mai-ds-r1,Microsoft", "unsloth/gemma-3-4b-it-GGUF,Google"
    })
    void aMakersNewModelIsTold(String name, String maker) {
        assertEquals(Optional.of(maker), models.maker("ollama", name).map(ModelMaker::name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ollama | deepseek-r1:7b                   |        | R1-Distill-Qwen-7B, not DeepSeek-R1, quantised to Q4_K_M
            ollama | deepseek-r1:7b                   | F16    | R1-Distill-Qwen-7B, not DeepSeek-R1
            ollama | smollm2:135m                     | Q8_0   | SmolLM2-135M-Instruct, quantised to Q8_0
            ollama | gpt-oss:20b                      | MXFP4  | gpt-oss-20b
            vllm   | deepseek-ai/DeepSeek-R1          | FP8    | DeepSeek-R1
            vllm   | deepseek-ai/DeepSeek-R1          | unknown| DeepSeek-R1
            openrouter | perplexity/r1-1776           |        | R1-1776, not DeepSeek-R1
            deepseek | deepseek-chat                  |        | deepseek-chat, an alias without a version
            """)
    void whatItIsStandsInItsName(String provider, String name, String told, String words) {
        assertEquals(words, models.recognise(provider, name, Optional.ofNullable(told)).orElseThrow().words());
    }

    @Test
    void anotherQuantisationIsAFamilyOfItsOwn() {
        var whole = models.recognise("vllm", "Qwen/Qwen2.5-7B-Instruct", Optional.empty()).orElseThrow();
        var quantised = models.recognise("ollama", "qwen2.5:7b", Optional.empty()).orElseThrow();

        assertEquals(whole.id(), quantised.id());
        assertNotEquals(whole.key(), quantised.key());
    }
}
