package org.unsaid.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.unsaid.table.ParquetChunk.Written;

/// Writes rows as Parquet: flat columns, plain values, packed with gzip, in groups so that memory stays small. The
/// same rows give the same bytes. Not safe for several threads.
///
/// Written by hand, since the libraries that can are some 60 to 100 MB of Hadoop or of another database, and this
/// one kind of table needs little of the format.
///
/// @see <a href="https://parquet.apache.org/docs/file-format/">the format</a>
public final class ParquetSink implements Closeable {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS = 20_000;
    private static final int BYTES = 32 << 20;
    private static final int GZIP = 2;
    private static final int OPTIONAL = 1;

    private final OutputStream out;
    private final List<ParquetColumn> columns;
    private final List<ParquetChunk> chunks;
    private final List<Group> groups = new ArrayList<>();
    private long at;
    private long total;
    private int rows;
    private Map<String, String> about = Map.of();

    private record Group(List<Written> chunks, int rows) {}

    /// @throws IOException if it cannot be written
    public ParquetSink(OutputStream out, List<ParquetColumn> columns) throws IOException {
        this.out = out;
        this.columns = List.copyOf(columns);
        chunks = this.columns.stream().map(ParquetChunk::new).toList();
        write(MAGIC);
    }

    /// Says what stands in the file beside the rows, by name; it comes after them, so there is time until the end.
    public void describe(Map<String, String> now) {
        about = now;
    }

    /// @param cells in the order of the columns
    /// @throws UncheckedIOException if it cannot be written
    public void row(List<? extends @Nullable Object> cells) {
        for (int i = 0; i < columns.size(); i++) {
            chunks.get(i).add(cells.get(i));
        }
        rows++;
        total++;
        if (rows == ROWS || chunks.stream().mapToLong(ParquetChunk::bytes).sum() > BYTES) {
            try {
                endGroup();
            } catch (IOException e) {
                throw new UncheckedIOException("writing rows as Parquet", e);
            }
        }
    }

    /// Ends the file; the stream stays open.
    @Override
    public void close() throws IOException {
        if (rows > 0) {
            endGroup();
        }
        byte[] foot = foot();
        write(foot);
        write(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(foot.length).array());
        write(MAGIC);
        out.flush();
    }

    private void endGroup() throws IOException {
        var written = new ArrayList<Written>(chunks.size());
        for (var chunk : chunks) {
            var one = chunk.writeTo(out, at);
            at += one.compressed();
            written.add(one);
        }
        groups.add(new Group(List.copyOf(written), rows));
        rows = 0;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }

    private byte[] foot() {
        var thrift = new Thrift().int32(1, 1);
        var schema = new ArrayList<@Nullable ParquetColumn>();
        schema.add(null); // the root
        schema.addAll(columns);
        thrift.structs(2, schema, column -> {
            if (column == null) {
                thrift.text(4, "answers").int32(5, columns.size());
            } else {
                describe(thrift, column);
            }
        });
        thrift.int64(3, total);
        thrift.structs(4, groups, group -> thrift
                .structs(1, group.chunks(), chunk -> thrift.int64(2, chunk.offset()).struct(3, meta -> describe(meta, chunk)))
                .int64(2, group.chunks().stream().mapToLong(Written::uncompressed).sum())
                .int64(3, group.rows()));
        thrift.structs(5, List.copyOf(about.entrySet()), entry -> thrift.text(1, entry.getKey()).text(2, entry.getValue()));
        return thrift.text(6, "Unsaid").end();
    }

    private static void describe(Thrift thrift, ParquetColumn column) {
        thrift.int32(1, column.type().physical()).int32(3, OPTIONAL).text(4, column.name());
        switch (column.type()) {
            case TEXT -> thrift.int32(6, 0).struct(10, kind -> kind.struct(1, _ -> { }));
            case INSTANT -> thrift.struct(10, kind -> kind.struct(8, time -> time.yes(1).struct(2, unit -> unit.struct(2, _ -> { }))));
            case NUMBER, WHOLE, FLAG -> { }
        }
    }

    private static void describe(Thrift meta, Written chunk) {
        meta.int32(1, chunk.column().type().physical()).int32s(2, List.of(0, 3)).texts(3, List.of(chunk.column().name()))
                .int32(4, GZIP).int64(5, chunk.rows()).int64(6, chunk.uncompressed()).int64(7, chunk.compressed()).int64(9, chunk.offset());
    }
}
