
namespace SessionGraph.Providers.School;

/// <summary>Writes a school's session setups (docs/providers/school.md).</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public static class SessionSetupMutations
{
    /// <summary>Creates a session setup.</summary>
    [Error<ConnectionNotFoundException>]
    [Error<InvalidSessionSetupException>]
    [Error<ExternalIdTakenException>]
    public static Task<SessionSetup> CreateSessionSetupAsync(
        CreateSessionSetupInput input, SessionSetupService sessionSetups, CancellationToken cancellationToken)
        => sessionSetups.CreateAsync(input, cancellationToken);

    /// <summary>Replaces a session setup (PUT). The input says what happens to fields that are left out.</summary>
    [Error<ConnectionNotFoundException>]
    [Error<SessionSetupNotFoundException>]
    [Error<InvalidSessionSetupException>]
    [Error<ConflictException>]
    public static Task<SessionSetup> UpdateSessionSetupAsync(
        UpdateSessionSetupInput input, SessionSetupService sessionSetups, CancellationToken cancellationToken)
        => sessionSetups.UpdateAsync(input, cancellationToken);

    /// <summary>Deletes a session setup permanently. Returns its last state, with the status `DELETED`.</summary>
    /// <param name="id">The global id of the session setup. Give either `id` or `key`.</param>
    /// <param name="key">The provider's own id of the session setup, in place of `id`.</param>
    /// <param name="expectedVersion">
    /// The `version` that you read. If the session has another version by now, nothing changes and the error is a
    /// `ConflictError`. Default: no check.
    /// </param>
    /// <param name="sessionSetups">Writes the session setups.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [Error<ConnectionNotFoundException>]
    [Error<SessionSetupNotFoundException>]
    [Error<ConflictException>]
    public static Task<SessionSetup> DeleteSessionSetupAsync(
        [ID<SessionSetup>] long? id,
        ExternalKeyInput? key,
        int? expectedVersion,
        SessionSetupService sessionSetups,
        CancellationToken cancellationToken)
        => sessionSetups.DeleteAsync(SessionReference.Of(id, key), expectedVersion, cancellationToken);
}
