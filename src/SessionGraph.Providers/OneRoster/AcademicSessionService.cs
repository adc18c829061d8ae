using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Writes the OneRoster academic sessions (docs/providers/oneroster.md).</summary>
public sealed class AcademicSessionService(
    ProviderConnections connections,
    SessionWriter writer,
    InputMapper mapper,
    TimeProvider timeProvider)
{
    /// <summary>Creates an academic session. Children that it takes over are changed with it.</summary>
    /// <exception cref="InvalidAcademicSessionException">A field breaks a rule.</exception>
    /// <exception cref="OneRosterReferenceNotFoundException">The org, the parent or a child is unknown.</exception>
    /// <exception cref="ExternalIdTakenException">The sourcedId is in use.</exception>
    /// <exception cref="ConnectionNotFoundException">The provider has no such connection.</exception>
    public async Task<AcademicSession> CreateAsync(CreateAcademicSessionInput input, CancellationToken cancellationToken)
    {
        AcademicSessionRules.Check(input);
        var session = new AcademicSession
        {
            Connection = connections.Find(OneRosterProvider.Id, input.Connection).Name,
            ExternalId = input.SourcedId ?? Guid.NewGuid().ToString("D"),
        };
        await using var write = await writer.BeginAsync(cancellationToken);
        Set(session, input);
        // In its turn: stamps ascend in the order in which the writes become visible.
        session.DateLastModified = timeProvider.Now();
        var errors = new InputErrors(InputLimits<CreateAcademicSessionInput>.Fields);
        await errors.CheckAsync("sourcedId", () => write.RequireUnusedExternalIdAsync(session, cancellationToken));
        await new AcademicSessionLinks(write.Context, session, timeProvider.Now()).SetAsync(input, errors, cancellationToken);
        write.Context.Add(session);
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    /// <summary>
    /// Replaces an academic session; one that was deleted lives again unless the status says otherwise. A record that is as it was keeps its stamp.
    /// </summary>
    /// <exception cref="AcademicSessionNotFoundException">The id is unknown.</exception>
    /// <exception cref="InvalidAcademicSessionException">A field breaks a rule, or the session would be its own ancestor.</exception>
    /// <exception cref="OneRosterReferenceNotFoundException">The org, the parent or a child is unknown.</exception>
    /// <exception cref="ConflictException">The version is not the expected one.</exception>
    public async Task<AcademicSession> UpdateAsync(UpdateAcademicSessionInput input, CancellationToken cancellationToken)
    {
        AcademicSessionRules.Check(input);
        await using var write = await writer.BeginAsync(cancellationToken);
        var session = await FindAsync(write, SessionReference.Of(input.Id, input.Key), input.ExpectedVersion, cancellationToken);
        var errors = new InputErrors(InputLimits<UpdateAcademicSessionInput>.Fields);
        if (input.SourcedId is not null && !SourcedId.AreSame(input.SourcedId, session.ExternalId!))
            errors.Add(AcademicSessionRules.Invalid("sourcedId", $"is '{input.SourcedId}', but must stay '{session.ExternalId}' or be left out"));

        var links = new AcademicSessionLinks(write.Context, session, timeProvider.Now());
        var hasOtherChildren = await links.SetAsync(input, errors, cancellationToken);
        Set(session, input);
        if (hasOtherChildren || write.Context.Entry(session).State is EntityState.Modified)
            session.DateLastModified = AcademicSessionRules.NextStamp(session, timeProvider.Now());

        await write.CompleteAsync(cancellationToken);
        return session;
    }

    /// <summary>Marks an academic session <c>tobedeleted</c>; one that is so already stays as it is.</summary>
    /// <exception cref="AcademicSessionNotFoundException">The id is unknown.</exception>
    /// <exception cref="ConflictException">The version is not the expected one.</exception>
    public async Task<AcademicSession> DeleteAsync(SessionReference reference, int? expectedVersion, CancellationToken cancellationToken)
    {
        await using var write = await writer.BeginAsync(cancellationToken);
        var session = await FindAsync(write, reference, expectedVersion, cancellationToken);
        if (session.Status != SessionStatus.Deleted)
        {
            AcademicSessionRules.SetStatus(session, AcademicSessionStatus.ToBeDeleted);
            session.DateLastModified = AcademicSessionRules.NextStamp(session, timeProvider.Now());
        }

        await write.CompleteAsync(cancellationToken);
        return session;
    }

    // Everything that is the record's own: not its links, and not the stamp. A consumer that asks for what is newer than its last pull would miss
    // a change with a stamp that was given.
    private void Set<TInput>(AcademicSession session, TInput record)
        where TInput : IAcademicSessionRecord
    {
        mapper.Map(record, session);
        AcademicSessionRules.SetStatus(session, AcademicSessionRules.ReadStatus(record));
    }

    private static Task<AcademicSession> FindAsync(
        SessionWrite write, SessionReference reference, int? expectedVersion, CancellationToken cancellationToken)
        => write.FindAsync(
            write.Context.AcademicSessions, reference, expectedVersion, missing => new AcademicSessionNotFoundException(missing), cancellationToken);
}
