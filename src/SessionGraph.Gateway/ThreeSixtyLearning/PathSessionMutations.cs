using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway.ThreeSixtyLearning;

/// <summary>Writes 360Learning path sessions (docs/providers/360learning.md).</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public static class PathSessionMutations
{
    /// <summary>Creates a session of a path.</summary>
    [Error<InvalidPathSessionException>]
    [Error<PathNotFoundException>]
    [Error<InvalidSessionNameException>]
    [Error<InvalidStartDateException>]
    [Error<InvalidEndDateException>]
    [Error<InvalidSessionOwnerGroupException>]
    [Error<SessionOwnerGroupNotFoundException>]
    [Error<InvalidInstructorsException>]
    [Error<InstructorsNotFoundException>]
    public static Task<PathSession> CreatePathSessionAsync(
        CreatePathSessionInput input, PathSessions pathSessions, CancellationToken cancellationToken)
        => pathSessions.CreateAsync(input, cancellationToken);

    /// <summary>Changes what is given of a path session (PATCH): absent leaves it, null clears it where it may be empty.</summary>
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
        UpdatePathSessionInput input, PathSessions pathSessions, CancellationToken cancellationToken)
        => pathSessions.UpdateAsync(input, cancellationToken);

    /// <summary>Deletes a path session for good; the payload has its last state.</summary>
    [Error<PathSessionNotFoundException>]
    [Error<ConflictException>]
    public static Task<PathSession> DeletePathSessionAsync(
        [ID<PathSession>] long id, int? expectedVersion, PathSessions pathSessions, CancellationToken cancellationToken)
        => pathSessions.DeleteAsync(id, expectedVersion, cancellationToken);
}
