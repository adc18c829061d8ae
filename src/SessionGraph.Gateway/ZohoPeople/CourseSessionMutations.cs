using SessionGraph.Providers;
using SessionGraph.Store;

namespace SessionGraph.Gateway.ZohoPeople;

/// <summary>Writes Zoho People course sessions (docs/providers/zoho-people.md).</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public static class CourseSessionMutations
{
    /// <summary>Creates a session in a module of a course batch.</summary>
    [Error<CourseSessionParameterException>]
    [Error<CourseSessionNotFoundException>]
    [Error<CourseSessionLimitException>]
    [Error<CourseSessionServerException>]
    public static Task<CourseSession> CreateCourseSessionAsync(
        CreateCourseSessionInput input, CourseSessions courseSessions, CancellationToken cancellationToken)
        => courseSessions.CreateAsync(input, cancellationToken);

    /// <summary>Changes a course session: the six mandatory parameters, and what is given of the others.</summary>
    [Error<CourseSessionParameterException>]
    [Error<CourseSessionForbiddenException>]
    [Error<CourseSessionNotFoundException>]
    [Error<CourseSessionLimitException>]
    [Error<CourseSessionServerException>]
    [Error<ConflictException>]
    public static Task<CourseSession> UpdateCourseSessionAsync(
        UpdateCourseSessionInput input, CourseSessions courseSessions, CancellationToken cancellationToken)
        => courseSessions.UpdateAsync(input, cancellationToken);

    /// <summary>Deletes a course session for good; the payload has its last state.</summary>
    [Error<CourseSessionForbiddenException>]
    [Error<CourseSessionNotFoundException>]
    [Error<CourseSessionServerException>]
    [Error<ConflictException>]
    public static Task<CourseSession> DeleteCourseSessionAsync(
        [ID<CourseSession>] long id, int? expectedVersion, CourseSessions courseSessions, CancellationToken cancellationToken)
        => courseSessions.DeleteAsync(id, expectedVersion, cancellationToken);
}
