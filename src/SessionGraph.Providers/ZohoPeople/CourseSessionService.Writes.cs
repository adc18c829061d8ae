using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SessionGraph.Providers.ZohoPeople;

public sealed partial class CourseSessionService
{
    private async Task<CourseSession> CreateCoreAsync(CreateCourseSessionInput input, CancellationToken cancellationToken)
    {
        var errors = new InputErrors(InputLimits<CreateCourseSessionInput>.Fields);
        CheckLimits(input.Name, input.Description, InputLimits<CreateCourseSessionInput>.FindAll(input), errors);
        var connection = errors.Read("connection", () => connections.Find(ZohoPeopleProvider.Id, input.Connection));
        var lockUntil = errors.Read("lockUntil", () => ReadLockUntil(input.LockUntil));
        var plan = ValidatedCourseSession.Read(input, state.Zone, errors);
        var session = new CourseSession
        {
            Connection = connection?.Name ?? "",
            ExternalId = ReadExternalId(input.ExternalId, errors),
            LockUntil = lockUntil,
        };
        Set(session, plan, input);
        CheckLearners(session, errors);
        // The referenced records are looked up in the connection.
        if (!errors.IsFree("connection"))
            errors.ThrowIfAny();

        await using var write = await writer.BeginAsync(cancellationToken);
        var references = new CourseSessionReferences(write.Context, session.Connection);
        if (input.ExternalId is not null)
            await errors.CheckAsync("externalId", () => write.RequireUnusedExternalIdAsync(session, cancellationToken));

        var batch = await errors.ReadAsync(
            "courseId", () => references.FindBatchAsync(input.CourseId, input.BatchId, input.ModuleId, cancellationToken));
        await CheckAsync(references, session, plan, batch, errors, cancellationToken);
        if (batch is not null)
            await errors.CheckAsync("moduleId", () => RequireSpaceAsync(write.Context, session, cancellationToken));

        errors.ThrowIfAny();
        write.Context.Add(session);
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    private async Task<CourseSession> UpdateCoreAsync(
        (SessionReference Session, UpdateCourseSessionInput Changes) update, CancellationToken cancellationToken)
    {
        var (reference, input) = update;
        var errors = new InputErrors(InputLimits<UpdateCourseSessionInput>.Fields);
        CheckLimits(input.Name, input.Description.Value, InputLimits<UpdateCourseSessionInput>.FindAll(input), errors);
        var lockUntil = errors.Read("lockUntil", () => ReadLockUntil(input.LockUntil.Value));
        var plan = ValidatedCourseSession.Read(input, state.Zone, errors);

        await using var write = await writer.BeginAsync(cancellationToken);
        var session = await FindAsync(write, reference, input.ExpectedVersion, cancellationToken);
        var lockedUntil = state.IsLocked(session) ? session.LockUntil : null;
        Set(session, plan, input);
        session.LockUntil = input.LockUntil.HasValue ? lockUntil : session.LockUntil;
        RequireCount("totalLearnersCount", input.TotalLearnersCount, errors);
        RequireCount("presentLearnersCount", input.PresentLearnersCount, errors);
        if (lockedUntil is { } day && ChangesMoreThanTheLock(write.Context.Entry(session)))
            throw Locked(day, "; an update may only change `lockUntil`");

        if (input.TotalLearnersCount.HasValue || input.PresentLearnersCount.HasValue)
            CheckLearners(session, errors);

        var references = new CourseSessionReferences(write.Context, session.Connection);
        await CheckAsync(references, session, plan, await references.BatchOfAsync(session, cancellationToken), errors, cancellationToken);
        errors.ThrowIfAny();
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    private async Task<CourseSession> DeleteCoreAsync((SessionReference Reference, int? ExpectedVersion) input, CancellationToken cancellationToken)
    {
        await using var write = await writer.BeginAsync(cancellationToken);
        var session = await FindAsync(write, input.Reference, input.ExpectedVersion, cancellationToken);
        if (state.IsLocked(session))
            throw Locked(session.LockUntil!.Value, "");

        if (!state.CanUserDelete(session))
            throw new CourseSessionForbiddenException($"{session.PresentLearnersCount} learners were present in the session");
        write.Context.Remove(session);
        await write.CompleteAsync(cancellationToken);
        return session;
    }

    private void CheckLimits(string name, string? description, IEnumerable<InputViolation> faults, InputErrors errors)
    {
        InputViolation?[] configured =
        [
            InputText.FindLength("name", name, _options.MaximumNameLength),
            InputText.FindLength("description", description, _options.MaximumDescriptionLength),
        ];
        errors.Add(configured.OfType<InputViolation>().Concat(faults), ToError);
    }

    private static SessionException ToError(InputViolation fault) => fault.Limit is { } limit
        ? new CourseSessionLimitException(fault.Field, limit, $"{fault.Field} {fault.Rule}")
        : new CourseSessionParameterException(fault.Field, fault.Rule);

    private static async Task CheckAsync(
        CourseSessionReferences references,
        CourseSession session,
        ValidatedCourseSession plan,
        CourseBatch? batch,
        InputErrors errors,
        CancellationToken cancellationToken)
    {
        await errors.CheckAsync("trainerErecno", () => references.RequireTrainerAsync(session.TrainerErecno, cancellationToken));
        await errors.CheckAsync("roomId", () => references.RequireRoomAsync(session.RoomId, cancellationToken));
        await errors.CheckAsync("gradeCategoryId", () => references.RequireGradeCategoryAsync(session.GradeCategoryId, cancellationToken));
        if (batch is not null && plan.FindOutside(batch) is { } outside)
            errors.Add(outside);
    }

    private async Task RequireSpaceAsync(SessionGraphContext context, CourseSession session, CancellationToken cancellationToken)
    {
        var limit = _options.MaximumSessionsPerModule;
        var count = await context.CourseSessions.CountAsync(
            known => known.Connection == session.Connection && known.ModuleId == session.ModuleId,
            cancellationToken);
        if (count >= limit)
            throw new CourseSessionLimitException("moduleId", limit, $"the module has {count} sessions, but {limit} are allowed");
    }

    private void Set<TInput>(CourseSession session, ValidatedCourseSession plan, TInput rest)
    {
        mapper.Map(plan, session);
        mapper.Map(rest, session);
        session.Status = ScheduledStatus.At(timeProvider.Now(), session.StartsAt, session.EndsAt);
    }

    private static void RequireCount(string field, Optional<int?> count, InputErrors errors)
    {
        if (count is { HasValue: true, Value: null })
            errors.Add(new CourseSessionParameterException(field, "must not be null; leave it out to keep it"));
    }

    private static void CheckLearners(CourseSession session, InputErrors errors)
    {
        if (session.TotalLearnersCount < 0)
            errors.Add(new CourseSessionParameterException("totalLearnersCount", "must be 0 or more"));
        else if (session.PresentLearnersCount < 0 || session.PresentLearnersCount > session.TotalLearnersCount)
            errors.Add(new CourseSessionParameterException("presentLearnersCount", "must be from 0 to totalLearnersCount"));
    }

    // The status follows from the clock.
    private static bool ChangesMoreThanTheLock(EntityEntry<CourseSession> entry) => entry.Properties.Any(property => property.IsModified
        && property.Metadata.Name is not (nameof(CourseSession.LockUntil) or nameof(Session.Status)));

    private static CourseSessionForbiddenException Locked(DateOnly day, string exception)
        => new(string.Create(CultureInfo.InvariantCulture, $"the session is locked to the end of {day:dd-MM-yyyy}{exception}"));

    private static Task<CourseSession> FindAsync(
        SessionWrite write, SessionReference reference, int? expectedVersion, CancellationToken cancellationToken)
        => write.FindAsync(
            write.Context.CourseSessions, reference, expectedVersion, CourseSessionReferences.SessionNotFound, cancellationToken);

    private static DateOnly? ReadLockUntil(string? text)
        => string.IsNullOrEmpty(text) ? null : CourseSessionFormat.ReadDate("lockUntil", text);

    private static string? ReadExternalId(string? text, InputErrors errors) => text is null
        ? RecordNumberFormat.Create()
        : errors.Read("externalId", () => RecordNumberFormat.Instance.Read(text, rule => new CourseSessionParameterException("externalId", rule)));
}
