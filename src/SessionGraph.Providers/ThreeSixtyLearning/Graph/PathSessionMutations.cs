
namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>Writes 360Learning path sessions (docs/providers/360learning.md).</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public static class PathSessionMutations
{
    /// <summary>Creates a session of a 360Learning path.</summary>
    [Error<ConnectionNotFoundException>]
    [Error<InvalidPathSessionException>]
    [Error<PathNotFoundException>]
    [Error<InvalidSessionNameException>]
    [Error<InvalidStartDateException>]
    [Error<InvalidEndDateException>]
    [Error<InvalidSessionOwnerGroupException>]
    [Error<SessionOwnerGroupNotFoundException>]
    [Error<InvalidInstructorsException>]
    [Error<InstructorsNotFoundException>]
    [Error<ExternalIdTakenException>]
    public static Task<PathSession> CreatePathSessionAsync(
        CreatePathSessionInput input, PathSessionService pathSessions, CancellationToken cancellationToken)
        => pathSessions.CreateAsync(input, cancellationToken);

    /// <summary>Changes the fields of a path session that are given (PATCH). The other fields keep their values.</summary>
    [Error<ConnectionNotFoundException>]
    [Error<PathSessionNotFoundException>]
    [Error<InvalidPathSessionException>]
    [Error<InvalidSessionNameException>]
    [Error<InvalidStartDateException>]
    [Error<InvalidEndDateException>]
    [Error<InvalidSessionOwnerGroupException>]
    [Error<SessionOwnerGroupNotFoundException>]
    [Error<InvalidInstructorsException>]
    [Error<InstructorsNotFoundException>]
    [Error<ConflictException>]
    public static Task<PathSession> UpdatePathSessionAsync(
        UpdatePathSessionInput input, PathSessionService pathSessions, CancellationToken cancellationToken)
        => pathSessions.UpdateAsync(input, cancellationToken);

    /// <summary>Deletes a path session permanently. Returns its last state, with the status `DELETED`.</summary>
    /// <param name="id">The global id of the path session. Give either `id` or `key`.</param>
    /// <param name="key">The provider's own id of the path session, in place of `id`.</param>
    /// <param name="expectedVersion">
    /// The `version` that you read. If the session has another version by now, nothing changes and the error is a
    /// `ConflictError`. Default: no check.
    /// </param>
    /// <param name="pathSessions">Writes the path sessions.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [Error<ConnectionNotFoundException>]
    [Error<PathSessionNotFoundException>]
    [Error<ConflictException>]
    public static Task<PathSession> DeletePathSessionAsync(
        [ID<PathSession>] long? id,
        ExternalKeyInput? key,
        int? expectedVersion,
        PathSessionService pathSessions,
        CancellationToken cancellationToken)
        => pathSessions.DeleteAsync(SessionReference.Of(id, key), expectedVersion, cancellationToken);
}
