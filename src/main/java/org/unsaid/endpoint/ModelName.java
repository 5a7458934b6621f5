package org.unsaid.endpoint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A model id taken apart. All of it in lower case, but for the quantisation.
///
/// @param whole        the id, without what only says how a router shall choose
/// @param exact        the same without its quantisation
/// @param author       what stands before the last slash, if anything does
/// @param bare         what stands after it, without the quantisation and the file's form
/// @param quantisation if the name tells it, in upper case
record ModelName(String whole, String exact, Optional<String> author, String bare, Optional<String> quantisation) {

    private static final Pattern HUB = Pattern.compile("^(?:https?://)?(?:hf\\.co|huggingface\\.co)/");
    private static final Pattern FOLDER = Pattern.compile("^(?:accounts/[a-z0-9-]+/models/|models/)");
    private static final Pattern ROUTER_CHOICE = Pattern.compile(":(?:free|nitro|floor|exacto|extended)$");
    private static final Pattern PART_OF_FILE = Pattern.compile("-\\d{5}-of-\\d{5}$");
    private static final Pattern FORM = Pattern.compile("[-._](?:gguf|mlx|safetensors)$");
    private static final Pattern QUANTISED = Pattern.compile("[-._:@](?:ud-)?(i?q\\d(?:_[a-z0-9]{1,3}){0,3}|bf16|fp16|f16|fp32|f32|fp8"
            + "|fp4|nvfp4|mxfp4|int[48]|awq|gptq|w[48]a(?:8|16)|[2-8]bit|bnb-4bit)(?:-dynamic|-block|-int[48])?$");

    static ModelName read(String provider, String model) {
        var text = model.strip().toLowerCase(Locale.ROOT);
        text = text.endsWith(":latest") ? text.substring(0, text.length() - ":latest".length()) : text;
        if (provider.equals("huggingface")) {
            text = text.replaceFirst(":[a-z0-9-]+$", "");
        } else if (provider.equals("openrouter")) {
            text = ROUTER_CHOICE.matcher(text).replaceFirst("");
        }
        var whole = text;
        text = FOLDER.matcher(HUB.matcher(text).replaceFirst("")).replaceFirst("");
        boolean file = text.endsWith(".gguf");
        text = PART_OF_FILE.matcher(file ? text.substring(0, text.length() - ".gguf".length()) : text).replaceFirst("");
        var form = FORM.matcher(text);
        text = form.find() ? form.replaceFirst("") : text;
        var quantised = QUANTISED.matcher(text);
        var quantisation = quantised.find() ? Optional.of(quantised.group(1).toUpperCase(Locale.ROOT)) : Optional.<String>empty();
        text = FORM.matcher(quantisation.isPresent() ? text.substring(0, quantised.start()) : text).replaceFirst("");
        int slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        var author = slash < 0 || file ? Optional.<String>empty() : Optional.of(text.substring(0, slash));
        return new ModelName(whole, text, author.map(path -> path.substring(path.lastIndexOf('/') + 1)), text.substring(slash + 1), quantisation);
    }
}
