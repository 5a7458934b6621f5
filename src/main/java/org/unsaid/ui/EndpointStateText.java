package org.unsaid.ui;

/// Where an endpoint of a run stands, in words.
public final class EndpointStateText {

    private EndpointStateText() {}

    /// For a column's head, for example "Waits until 14:02:10".
    public static String brief(Messages messages, EndpointState state) {
        return switch (state) {
            case EndpointState.Paused _ -> messages.text("app.endpoint.state.paused");
            case EndpointState.Troubled _ -> messages.text("app.endpoint.state.troubled");
            case EndpointState.Held(var until) -> messages.text("app.endpoint.state.held", Moments.time(messages, until));
            case EndpointState.AtCap _ -> messages.text("app.endpoint.state.at-cap");
            case EndpointState.Stopped _ -> messages.text("app.endpoint.state.stopped");
        };
    }

    /// With the cause, and what to do about it.
    public static String whole(Messages messages, EndpointState state) {
        return switch (state) {
            case EndpointState.Paused _ -> brief(messages, state);
            case EndpointState.Troubled(var failure) -> messages.text("sessions.run.troubled", FailureText.cause(messages, failure));
            case EndpointState.Held(var until) -> messages.text("sessions.run.held", Moments.time(messages, until));
            case EndpointState.AtCap(var cap) -> messages.text("sessions.run.at-cap", Amounts.of(messages, cap));
            case EndpointState.Stopped(var failure) -> messages.text("sessions.run.stopped",
                    FailureText.cause(messages, failure), FailureText.nextStep(messages, failure));
        };
    }
}
