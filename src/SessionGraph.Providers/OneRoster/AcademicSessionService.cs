using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.OneRoster;

/// <summary>Writes OneRoster academic sessions (docs/providers/oneroster.md).</summary>
public sealed class AcademicSessionService(
    ProviderConnections connections,
    SessionWriter writer,
    InputMapper mapper,
    TimeProvider timeProvider)
{
    /// <summary>Creates an academic session. Children that move to it are changed too.</summary>
    /// <exception cref="InvalidAcademicSessionException">A field breaks a rule.</exception>
    /// <exception cref="OneRosterReferenceNotFoundException">The org, the parent or a child does not exist.</exception>
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
        // Set within the write, so that stamps ascend in the order in which writes become visible.
        session.DateLastModified = timeProvider.Now();
        var errors = new InputErrors(InputLimits<CreateAcademicSessionInput>.Fields);
        await errors.CheckAsync("sourcedId", () => write.RequireUnusedExternalIdAsync(session, cancellationToken));
        await new AcademicSessionLinks(write.Context, session, timeProvider.Now()).SetAsync(input, errors, cancellationToken);
        write.Context.Add(session);
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    /// <summary>
    /// Replaces an academic session. A deleted session becomes active again unless the status says otherwise. A record without changes
    /// keeps its stamp.
    /// </summary>
    /// <exception cref="AcademicSessionNotFoundException">There is no academic session with this id.</exception>
    /// <exception cref="InvalidAcademicSessionException">A field breaks a rule, or the session would be its own ancestor.</exception>
    /// <exception cref="OneRosterReferenceNotFoundException">The org, the parent or a child does not exist.</exception>
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

    /// <summary>Marks an academic session as <c>tobedeleted</c>. A session that is already marked does not change.</summary>
    /// <exception cref="AcademicSessionNotFoundException">There is no academic session with this id.</exception>
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

    // Sets the record's own fields, not its links or its stamp. The gateway never takes a stamp from a client: a consumer that pulls what
    // is newer than its last pull would miss the change.
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
