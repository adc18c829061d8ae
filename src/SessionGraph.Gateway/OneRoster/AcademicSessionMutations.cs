using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway.OneRoster;

/// <summary>Writes OneRoster academic sessions (docs/providers/oneroster.md).</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public static class AcademicSessionMutations
{
    /// <summary>Creates an academic session, under the sourcedId given or a new one.</summary>
    [Error<InvalidAcademicSessionException>]
    [Error<OneRosterReferenceNotFoundException>]
    [Error<ExternalIdTakenException>]
    public static Task<AcademicSession> CreateAcademicSessionAsync(
        CreateAcademicSessionInput input, AcademicSessions academicSessions, CancellationToken cancellationToken)
        => academicSessions.CreateAsync(input, cancellationToken);

    /// <summary>Replaces the whole record of an academic session (PUT); one that is not there is not created.</summary>
    [Error<AcademicSessionNotFoundException>]
    [Error<InvalidAcademicSessionException>]
    [Error<OneRosterReferenceNotFoundException>]
    [Error<ConflictException>]
    public static Task<AcademicSession> UpdateAcademicSessionAsync(
        UpdateAcademicSessionInput input, AcademicSessions academicSessions, CancellationToken cancellationToken)
        => academicSessions.UpdateAsync(input, cancellationToken);

    /// <summary>Marks an academic session `tobedeleted`; it stays readable.</summary>
    [Error<AcademicSessionNotFoundException>]
    [Error<ConflictException>]
    public static Task<AcademicSession> DeleteAcademicSessionAsync(
        [ID<AcademicSession>] long id, int? expectedVersion, AcademicSessions academicSessions, CancellationToken cancellationToken)
        => academicSessions.DeleteAsync(id, expectedVersion, cancellationToken);
}
