namespace SessionGraph.Conformance.Tests.Fuzzing.Writes;

/// <summary>What a client knows of its mutation.</summary>
internal enum OutcomeKind
{
    /// <summary>It was acknowledged.</summary>
    Stored,

    /// <summary>A rule refused it: nothing is stored.</summary>
    Refused,

    /// <summary>It failed: nothing is stored.</summary>
    Failed,

    /// <summary>There was no answer: it is stored whole, or not at all.</summary>
    Unknown,
}

/// <summary>The answer to a mutation.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Error">The type of the error that refused it, or the message of the failure.</param>
/// <param name="Id">The id of the session that was answered.</param>
/// <param name="Version">The version of the session that was answered.</param>
internal sealed record Outcome(OutcomeKind Kind, string? Error = null, long Id = 0, int Version = 0);

/// <summary>A mutation that was sent, and its outcome.</summary>
internal sealed record Answer(Mutation Mutation, Outcome Outcome)
{
    public override string ToString() => $"{Mutation}\n    {Outcome}";

    /// <summary>Whether the answer is the one that the model expects.</summary>
    public bool Fits(Prediction prediction) => Outcome.Kind is OutcomeKind.Refused
        ? prediction.Error == Outcome.Error
        : prediction.Error is null
            && (prediction.Session is not { } session || (session.Id, session.Version) == (Outcome.Id, Outcome.Version));
}
