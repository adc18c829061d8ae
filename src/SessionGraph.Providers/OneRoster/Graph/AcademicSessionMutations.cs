
namespace SessionGraph.Providers.OneRoster;

/// <summary>Writes OneRoster academic sessions (docs/providers/oneroster.md).</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public static class AcademicSessionMutations
{
    /// <summary>Creates an academic session.</summary>
    [Error<ConnectionNotFoundException>]
    [Error<InvalidAcademicSessionException>]
    [Error<OneRosterReferenceNotFoundException>]
    [Error<ExternalIdTakenException>]
    public static Task<AcademicSession> CreateAcademicSessionAsync(
        CreateAcademicSessionInput input, AcademicSessionService academicSessions, CancellationToken cancellationToken)
        => academicSessions.CreateAsync(input, cancellationToken);

    /// <summary>Replaces an academic session (PUT). The input says what happens to fields that are left out.</summary>
    [Error<ConnectionNotFoundException>]
    [Error<AcademicSessionNotFoundException>]
    [Error<InvalidAcademicSessionException>]
    [Error<OneRosterReferenceNotFoundException>]
    [Error<ConflictException>]
    public static Task<AcademicSession> UpdateAcademicSessionAsync(
        UpdateAcademicSessionInput input, AcademicSessionService academicSessions, CancellationToken cancellationToken)
        => academicSessions.UpdateAsync(input, cancellationToken);

    /// <summary>Marks an academic session as deleted. Its `providerStatus` becomes `tobedeleted`, and it stays readable.</summary>
    /// <param name="id">The global id of the academic session. Give either `id` or `key`.</param>
    /// <param name="key">The provider's own id of the academic session, in place of `id`.</param>
    /// <param name="expectedVersion">
    /// The `version` that you read. If the session has another version by now, nothing changes and the error is a
    /// `ConflictError`. Default: no check.
    /// </param>
    /// <param name="academicSessions">Writes the academic sessions.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [Error<ConnectionNotFoundException>]
    [Error<AcademicSessionNotFoundException>]
    [Error<ConflictException>]
    public static Task<AcademicSession> DeleteAcademicSessionAsync(
        [ID<AcademicSession>] long? id,
        ExternalKeyInput? key,
        int? expectedVersion,
        AcademicSessionService academicSessions,
        CancellationToken cancellationToken)
        => academicSessions.DeleteAsync(SessionReference.Of(id, key), expectedVersion, cancellationToken);
}
