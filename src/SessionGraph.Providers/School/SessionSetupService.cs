namespace SessionGraph.Providers.School;

/// <summary>Writes a school's session setups (docs/providers/school.md).</summary>
public sealed class SessionSetupService(
    ProviderConnections connections,
    SessionWriter writer,
    InputMapper mapper,
    ICaller caller)
{
    private const int MaximumCallerLength = 255;

    /// <summary>Creates a session setup with the given UUID or a new one. <c>created_by</c> is the caller, if known.</summary>
    /// <exception cref="InvalidSessionSetupException">A text is too long or has an invalid character.</exception>
    /// <exception cref="ExternalIdTakenException">Another setup has the UUID.</exception>
    /// <exception cref="ConnectionNotFoundException">The provider has no such connection.</exception>
    public async Task<SessionSetup> CreateAsync(CreateSessionSetupInput input, CancellationToken cancellationToken)
    {
        var errors = new InputErrors(InputLimits<CreateSessionSetupInput>.Fields);
        SessionSetupRules.Check(input, errors);
        if (InputText.Find("createdBy", caller.Name, MaximumCallerLength) is { } fault)
            errors.Add(SessionSetupRules.ToError(fault));

        var externalId = input.ExternalId is { } uuid
            ? errors.Read("externalId", () => SessionSetupRules.ReadExternalId(uuid))
            : Guid.NewGuid().ToString("D");
        var status = errors.Read("providerStatus", () => SessionSetupRules.ReadStatus(input));
        errors.ThrowIfAny();
        var setup = new SessionSetup
        {
            Connection = connections.Find(SchoolProvider.Id, input.Connection).Name,
            ExternalId = externalId,
            CreatedBy = caller.Name,
        };
        mapper.Map(input, setup);
        SessionSetupRules.SetStatus(setup, status);
        await using var write = await writer.BeginAsync(cancellationToken);
        if (input.ExternalId is not null)
            await write.RequireUnusedExternalIdAsync(setup, cancellationToken);

        write.Context.Add(setup);
        await write.CompleteAsync(cancellationToken);
        return setup;
    }

    /// <summary>Replaces a session setup.</summary>
    /// <exception cref="SessionSetupNotFoundException">There is no academic session with this id.</exception>
    /// <exception cref="InvalidSessionSetupException">A field is not valid.</exception>
    /// <exception cref="ConflictException">The version is not the expected one.</exception>
    public async Task<SessionSetup> UpdateAsync(UpdateSessionSetupInput input, CancellationToken cancellationToken)
    {
        await using var write = await writer.BeginAsync(cancellationToken);
        var setup = await FindAsync(write, SessionReference.Of(input.Id, input.Key), input.ExpectedVersion, cancellationToken);
        return await ReplaceAsync(write, setup, input, cancellationToken);
    }

    /// <summary>Updates a session setup to what the function returns for its current state.</summary>
    /// <exception cref="SessionSetupNotFoundException">There is no academic session with this id.</exception>
    /// <exception cref="InvalidSessionSetupException">A field is not valid.</exception>
    public async Task<SessionSetup> UpdateAsync(
        ExternalKeyInput key, Func<SessionSetup, UpdateSessionSetupInput> change, CancellationToken cancellationToken)
    {
        await using var write = await writer.BeginAsync(cancellationToken);
        var setup = await FindAsync(write, new SessionReference(null, key), null, cancellationToken);
        return await ReplaceAsync(write, setup, change(setup), cancellationToken);
    }

    /// <summary>Deletes a session setup permanently and returns its last state.</summary>
    /// <exception cref="SessionSetupNotFoundException">There is no academic session with this id.</exception>
    /// <exception cref="ConflictException">The version is not the expected one.</exception>
    public async Task<SessionSetup> DeleteAsync(SessionReference reference, int? expectedVersion, CancellationToken cancellationToken)
    {
        await using var write = await writer.BeginAsync(cancellationToken);
        var setup = await FindAsync(write, reference, expectedVersion, cancellationToken);
        write.Context.Remove(setup);
        await write.CompleteAsync(cancellationToken);
        return setup;
    }

    private async Task<SessionSetup> ReplaceAsync(
        SessionWrite write, SessionSetup setup, UpdateSessionSetupInput input, CancellationToken cancellationToken)
    {
        var errors = new InputErrors(InputLimits<UpdateSessionSetupInput>.Fields);
        SessionSetupRules.Check(input, errors);
        var status = errors.Read("providerStatus", () => SessionSetupRules.ReadStatus(input));
        errors.ThrowIfAny();
        mapper.Map(input, setup);
        SessionSetupRules.SetStatus(setup, status);
        await write.CompleteAsync(cancellationToken);
        return setup;
    }

    private static Task<SessionSetup> FindAsync(
        SessionWrite write, SessionReference reference, int? expectedVersion, CancellationToken cancellationToken)
        => write.FindAsync(
            write.Context.SessionSetups, reference, expectedVersion, missing => new SessionSetupNotFoundException(missing), cancellationToken);
}
