package org.unsaid.endpoint;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.EventListener;

/// Ends calls that were cancelled between their connection and its TLS: OkHttp does not hear that, and would wait for the
/// other side. Safe for any thread.
final class LostCancellations extends EventListener {

    /// From here on OkHttp hears it.
    @Override
    public void secureConnectStart(Call call) {
        if (call.isCanceled()) {
            throw LostCancellations.<RuntimeException>unchecked(new IOException("Canceled"));
        }
    }

    /// OkHttp, in Kotlin, expects an [IOException] here and cannot declare it.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E unchecked(IOException e) throws E {
        throw (E) e;
    }
}
