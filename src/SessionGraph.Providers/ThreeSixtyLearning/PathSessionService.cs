using Microsoft.EntityFrameworkCore;

namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>Writes 360Learning path sessions (docs/providers/360learning.md).</summary>
public sealed class PathSessionService(
    ProviderConnections connections,
    SessionWriter writer,
    InputMapper mapper,
    TimeProvider timeProvider)
{
    /// <summary>Creates a path session with the given id, or a new one, of 24 hexadecimal digits.</summary>
    /// <exception cref="ConnectionNotFoundException">The provider has no such connection.</exception>
    /// <exception cref="InvalidPathSessionException">The connection or the additional information is not valid.</exception>
    /// <exception cref="PathNotFoundException">The path's id is missing, malformed or unknown.</exception>
    /// <exception cref="InvalidSessionNameException">The name is null or blank.</exception>
    /// <exception cref="InvalidStartDateException">The start is null, empty or not an instant.</exception>
    /// <exception cref="InvalidEndDateException">The end is not an instant, or before the start.</exception>
    /// <exception cref="InvalidSessionOwnerGroupException">The group's id is null, empty or malformed.</exception>
    /// <exception cref="SessionOwnerGroupNotFoundException">The group does not exist.</exception>
    /// <exception cref="InvalidInstructorsException">The email addresses are null or one is not valid.</exception>
    /// <exception cref="InstructorsNotFoundException">No user has one of the email addresses.</exception>
    /// <exception cref="ExternalIdTakenException">Another session has the id.</exception>
    public async Task<PathSession> CreateAsync(CreatePathSessionInput input, CancellationToken cancellationToken)
    {
        var errors = new InputErrors(InputLimits<CreatePathSessionInput>.Fields);
        errors.Add(InputLimits<CreatePathSessionInput>.FindAll(input), PathSessionRules.ToError);
        var connection = errors.Read("connection", () => connections.Find(ThreeSixtyLearningProvider.Id, input.Connection));
        var session = new PathSession { Connection = connection?.Name ?? "" };
        session.ExternalId = input.ExternalId is { } externalId
            ? errors.Read("externalId", () => PathSessionRules.ReadExternalId(externalId))
            : ObjectIdFormat.Create(timeProvider.GetUtcNow());
        errors.Read("sessionName", () => PathSessionRules.ReadName(input.SessionName));
        session.StartsAt = errors.Read("startDate", () => PathSessionRules.ReadStart(input.StartDate));
        session.EndsAt = errors.Read("endDate", () => PathSessionRules.ReadEnd(input.EndDate));
        if (errors.IsFree("startDate") && session.EndsAt < session.StartsAt)
            errors.Add(new InvalidEndDateException($"endDate is '{input.EndDate}', which is before startDate '{input.StartDate}'."));

        // The referenced records are looked up in the connection.
        if (!errors.IsFree("connection"))
            errors.ThrowIfAny();

        await using var write = await writer.BeginAsync(cancellationToken);
        var rules = new PathSessionRules(write.Context, session.Connection);
        if (input.ExternalId is not null)
            await errors.CheckAsync("externalId", () => write.RequireUnusedExternalIdAsync(session, cancellationToken));

        session.PathId = await errors.ReadAsync("pathId", () => rules.ReadPathAsync(input.PathId, cancellationToken)) ?? "";
        session.SessionOwnerGroup = await errors.ReadAsync(
            "sessionOwnerGroup", () => rules.ReadOwnerGroupAsync(input.SessionOwnerGroup, cancellationToken)) ?? "";
        var mails = input.InstructorsMails.HasValue ? input.InstructorsMails.Value : [];
        var instructors = await errors.ReadAsync("instructorsMails", () => rules.ReadInstructorsAsync(mails, cancellationToken));
        errors.ThrowIfAny();
        SetInstructors(session, instructors!);
        mapper.Map(input, session);
        session.Status = ScheduledStatus.At(timeProvider.Now(), session.StartsAt, session.EndsAt);
        write.Context.Add(session);
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    /// <summary>Changes the fields that are given.</summary>
    /// <exception cref="PathSessionNotFoundException">There is no academic session with this id.</exception>
    /// <exception cref="InvalidPathSessionException">The additional information is not valid.</exception>
    /// <exception cref="InvalidSessionNameException">The name is null or blank.</exception>
    /// <exception cref="InvalidStartDateException">The start is null, empty or not an instant, or after the unchanged end.</exception>
    /// <exception cref="InvalidEndDateException">The end is not an instant, or before the start.</exception>
    /// <exception cref="InvalidSessionOwnerGroupException">The group's id is null, empty or malformed.</exception>
    /// <exception cref="SessionOwnerGroupNotFoundException">The group does not exist.</exception>
    /// <exception cref="InvalidInstructorsException">The email addresses are null or one is not valid.</exception>
    /// <exception cref="InstructorsNotFoundException">No user has one of the email addresses.</exception>
    /// <exception cref="ConflictException">The version is not the expected one.</exception>
    public async Task<PathSession> UpdateAsync(UpdatePathSessionInput input, CancellationToken cancellationToken)
    {
        var errors = new InputErrors(InputLimits<UpdatePathSessionInput>.Fields);
        errors.Add(InputLimits<UpdatePathSessionInput>.FindAll(input), PathSessionRules.ToError);
        await using var write = await writer.BeginAsync(cancellationToken);
        var session = await FindAsync(write, SessionReference.Of(input.Id, input.Key), input.ExpectedVersion, cancellationToken);
        var rules = new PathSessionRules(write.Context, session.Connection);
        if (input.SessionName.HasValue)
            errors.Read("sessionName", () => PathSessionRules.ReadName(input.SessionName.Value));

        SetDates(session, input, errors);
        if (input.SessionOwnerGroup.HasValue)
        {
            session.SessionOwnerGroup = await errors.ReadAsync(
                "sessionOwnerGroup", () => rules.ReadOwnerGroupAsync(input.SessionOwnerGroup.Value, cancellationToken)) ?? "";
        }

        var instructors = input.InstructorsMails.HasValue
            ? await errors.ReadAsync("instructorsMails", () => rules.ReadInstructorsAsync(input.InstructorsMails.Value, cancellationToken))
            : null;
        errors.ThrowIfAny();
        if (instructors is not null)
            SetInstructors(session, instructors);

        mapper.Map(input, session);
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    /// <summary>Deletes a path session permanently and returns its last state.</summary>
    /// <exception cref="PathSessionNotFoundException">There is no academic session with this id.</exception>
    /// <exception cref="ConflictException">The version is not the expected one.</exception>
    public async Task<PathSession> DeleteAsync(SessionReference reference, int? expectedVersion, CancellationToken cancellationToken)
    {
        await using var write = await writer.BeginAsync(cancellationToken);
        var session = await FindAsync(write, reference, expectedVersion, cancellationToken);
        write.Context.Remove(session);
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    private static Task<PathSession> FindAsync(
        SessionWrite write, SessionReference reference, int? expectedVersion, CancellationToken cancellationToken)
        => write.FindAsync(
            write.Context.PathSessions.Include(session => session.Instructors.OrderBy(instructor => instructor.Position)),
            reference,
            expectedVersion,
            missing => new PathSessionNotFoundException(missing),
            cancellationToken);

    private void SetDates(PathSession session, UpdatePathSessionInput input, InputErrors errors)
    {
        if (!input.StartDate.HasValue && !input.EndDate.HasValue)
            return;

        if (input.StartDate.HasValue)
            session.StartsAt = errors.Read("startDate", () => PathSessionRules.ReadStart(input.StartDate.Value));
        if (input.EndDate.HasValue)
            session.EndsAt = errors.Read("endDate", () => PathSessionRules.ReadEnd(input.EndDate.Value));
        if (!errors.IsFree("startDate") || !errors.IsFree("endDate"))
            return;

        if (session.EndsAt < session.StartsAt)
        {
            var (startsAt, endsAt) = (Instant.Format(session.StartsAt.Value), Instant.Format(session.EndsAt.Value));
            errors.Add(input.EndDate.HasValue
                ? new InvalidEndDateException($"endDate is {endsAt}, which is before startDate {startsAt}.")
                : new InvalidStartDateException($"startDate is {startsAt}, which is after endDate {endsAt}. Give a later endDate with it."));
            return;
        }

        session.Status = ScheduledStatus.At(timeProvider.Now(), session.StartsAt, session.EndsAt);
    }

    private static void SetInstructors(PathSession session, List<string> userIds)
    {
        session.Instructors.RemoveAll(instructor => !userIds.Contains(instructor.UserId));
        for (var position = 0; position < userIds.Count; position++)
        {
            var userId = userIds[position];
            var instructor = session.Instructors.Find(known => known.UserId == userId);
            if (instructor is null)
                session.Instructors.Add(instructor = new() { Connection = session.Connection, UserId = userId });
            instructor.Position = position;
        }

        session.Instructors.Sort((left, right) => left.Position - right.Position);
    }
}
