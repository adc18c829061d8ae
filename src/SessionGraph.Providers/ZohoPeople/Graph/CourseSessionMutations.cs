
namespace SessionGraph.Providers.ZohoPeople;

/// <summary>Writes Zoho People course sessions (docs/providers/zoho-people.md).</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public static class CourseSessionMutations
{
    /// <summary>Creates a session in a module of a Zoho People course batch.</summary>
    [Error<ConnectionNotFoundException>]
    [Error<CourseSessionParameterException>]
    [Error<CourseSessionNotFoundException>]
    [Error<CourseSessionLimitException>]
    [Error<CourseSessionServerException>]
    [Error<ExternalIdTakenException>]
    public static Task<CourseSession> CreateCourseSessionAsync(
        CreateCourseSessionInput input, CourseSessionService courseSessions, CancellationToken cancellationToken)
        => courseSessions.CreateAsync(input, cancellationToken);

    /// <summary>
    /// Changes a course session (PATCH). The required fields must always be given. The other fields keep their values when they are left
    /// out.
    /// </summary>
    [Error<ConnectionNotFoundException>]
    [Error<CourseSessionParameterException>]
    [Error<CourseSessionForbiddenException>]
    [Error<CourseSessionNotFoundException>]
    [Error<CourseSessionLimitException>]
    [Error<CourseSessionServerException>]
    [Error<ConflictException>]
    public static Task<CourseSession> UpdateCourseSessionAsync(
        UpdateCourseSessionInput input, CourseSessionService courseSessions, CancellationToken cancellationToken)
        => courseSessions.UpdateAsync(input, cancellationToken);

    /// <summary>Deletes a course session permanently. Returns its last state, with the status `DELETED`.</summary>
    /// <param name="id">The global id of the course session. Give either `id` or `key`.</param>
    /// <param name="key">The provider's own id of the course session, in place of `id`.</param>
    /// <param name="expectedVersion">
    /// The `version` that you read. If the session has another version by now, nothing changes and the error is a
    /// `ConflictError`. Default: no check.
    /// </param>
    /// <param name="courseSessions">Writes the course sessions.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [Error<ConnectionNotFoundException>]
    [Error<CourseSessionForbiddenException>]
    [Error<CourseSessionNotFoundException>]
    [Error<CourseSessionServerException>]
    [Error<ConflictException>]
    public static Task<CourseSession> DeleteCourseSessionAsync(
        [ID<CourseSession>] long? id,
        ExternalKeyInput? key,
        int? expectedVersion,
        CourseSessionService courseSessions,
        CancellationToken cancellationToken)
        => courseSessions.DeleteAsync(SessionReference.Of(id, key), expectedVersion, cancellationToken);
}
