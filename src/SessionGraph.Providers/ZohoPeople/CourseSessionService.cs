using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// Writes Zoho People course sessions (docs/providers/zoho-people.md). Wall-clock times are in the zone <c>ZohoPeople:TimeZone</c>. A time
/// that daylight saving skips moves forward by the gap. Of a time that occurs twice, the earlier counts (the daylight offset).
/// </summary>
public sealed partial class CourseSessionService(
    ProviderConnections connections,
    SessionWriter writer,
    InputMapper mapper,
    TimeProvider timeProvider,
    IOptions<ZohoPeopleOptions> options,
    CourseSessionState state,
    ILogger<CourseSessionService> logger)
{
    private readonly ZohoPeopleOptions _options = options.Value;

    /// <summary>Creates a course session with the given id, or a new one of 18 digits.</summary>
    /// <exception cref="ConnectionNotFoundException">The provider has no such connection.</exception>
    /// <exception cref="CourseSessionParameterException">400: a parameter is not valid, or the date is outside the batch.</exception>
    /// <exception cref="CourseSessionNotFoundException">404: the course, batch, module, trainer, room or grade category.</exception>
    /// <exception cref="CourseSessionLimitException">422: a text is too long, or the module has too many sessions.</exception>
    /// <exception cref="ExternalIdTakenException">400: another session has the id.</exception>
    /// <exception cref="CourseSessionServerException">500: the session could not be stored.</exception>
    public Task<CourseSession> CreateAsync(CreateCourseSessionInput input, CancellationToken cancellationToken)
        => GuardAsync(CreateCoreAsync, input, cancellationToken);

    /// <summary>Changes a course session.</summary>
    /// <exception cref="CourseSessionParameterException">400: a parameter is not valid, or the date is outside the batch.</exception>
    /// <exception cref="CourseSessionForbiddenException">403: the session is locked.</exception>
    /// <exception cref="CourseSessionNotFoundException">404: the session, trainer, room or grade category.</exception>
    /// <exception cref="CourseSessionLimitException">422: a text is too long.</exception>
    /// <exception cref="CourseSessionServerException">500: the session could not be stored.</exception>
    /// <exception cref="ConflictException">The version is not the expected one.</exception>
    public Task<CourseSession> UpdateAsync(UpdateCourseSessionInput input, CancellationToken cancellationToken)
        => GuardAsync(UpdateCoreAsync, (SessionReference.Of(input.Id, input.Key), input), cancellationToken);

    /// <summary>Deletes a course session permanently and returns its last state.</summary>
    /// <exception cref="CourseSessionForbiddenException">403: the session is locked, or a learner attended it.</exception>
    /// <exception cref="CourseSessionNotFoundException">404: the session.</exception>
    /// <exception cref="CourseSessionServerException">500: the session could not be deleted.</exception>
    /// <exception cref="ConflictException">The version is not the expected one.</exception>
    public Task<CourseSession> DeleteAsync(SessionReference reference, int? expectedVersion, CancellationToken cancellationToken)
        => GuardAsync(DeleteCoreAsync, (reference, expectedVersion), cancellationToken);

    private async Task<CourseSession> GuardAsync<T>(
        Func<T, CancellationToken, Task<CourseSession>> write,
        T input,
        CancellationToken cancellationToken)
    {
        try
        {
            return await write(input, cancellationToken);
        }
        catch (Exception exception) when (exception is not (SessionException or AggregateException { InnerException: SessionException })
            && StoreFailures.Find(exception) is null
            && !cancellationToken.IsCancellationRequested)
        {
            var errorId = Guid.NewGuid().ToString("N");
            LogNotStored(exception, errorId);
            throw new CourseSessionServerException(errorId);
        }
    }

    [LoggerMessage(2, LogLevel.Error, "A course session could not be stored: {ErrorId}.")]
    private partial void LogNotStored(Exception exception, string errorId);
}
