package org.unsaid.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Writes what Parquet says of itself, in Thrift's compact protocol. Not safe for several threads.
///
/// @see <a href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md">the protocol</a>
final class Thrift {

    private static final int TRUE = 1;
    private static final int INT32 = 5;
    private static final int INT64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> fields = new ArrayDeque<>(List.of(0));

    Thrift int32(int field, int value) {
        head(field, INT32);
        varint(((long) value << 1) ^ (value >> 31));
        return this;
    }

    Thrift int64(int field, long value) {
        head(field, INT64);
        varint((value << 1) ^ (value >> 63));
        return this;
    }

    Thrift yes(int field) {
        head(field, TRUE);
        return this;
    }

    Thrift text(int field, String value) {
        head(field, BINARY);
        bytes(value);
        return this;
    }

    Thrift int32s(int field, List<Integer> values) {
        list(field, INT32, values.size());
        values.forEach(value -> varint((long) value << 1));
        return this;
    }

    Thrift texts(int field, List<String> values) {
        list(field, BINARY, values.size());
        values.forEach(this::bytes);
        return this;
    }

    Thrift struct(int field, Consumer<Thrift> content) {
        head(field, STRUCT);
        inner(content);
        return this;
    }

    <T> Thrift structs(int field, List<T> values, Consumer<T> content) {
        list(field, STRUCT, values.size());
        values.forEach(value -> inner(_ -> content.accept(value)));
        return this;
    }

    /// Ends the outermost struct.
    byte[] end() {
        out.write(0);
        return out.toByteArray();
    }

    private void inner(Consumer<Thrift> content) {
        fields.push(0);
        content.accept(this);
        fields.pop();
        out.write(0);
    }

    private void list(int field, int type, int size) {
        head(field, LIST);
        if (size < 15) {
            out.write((size << 4) | type);
        } else {
            out.write(0xF0 | type);
            varint(size);
        }
    }

    /// Fields come in ascending order, at most 15 apart.
    private void head(int field, int type) {
        out.write(((field - fields.pop()) << 4) | type);
        fields.push(field);
    }

    private void bytes(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        out.writeBytes(utf8);
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
