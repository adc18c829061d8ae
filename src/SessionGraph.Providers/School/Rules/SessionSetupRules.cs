namespace SessionGraph.Providers.School;

/// <summary>The rules of a session setup's fields.</summary>
internal static class SessionSetupRules
{
    /// <summary>Adds the errors of the record's fields.</summary>
    public static void Check<TInput>(TInput record, InputErrors errors)
        where TInput : ISessionSetupRecord
    {
        errors.Add(InputLimits<TInput>.FindAll(record), ToError);
        CheckAlias("academicSession", record.AcademicSession, record.AcademicSessionId, errors);
        CheckAlias("examSession", record.ExamSession, record.ExamSessionId, errors);
    }

    /// <exception cref="InvalidSessionSetupException">The text is not a UUID.</exception>
    public static string ReadExternalId(string text)
        => ExternalIdFormat.Uuid.Read(text, rule => new InvalidSessionSetupException("externalId", rule));

    /// <summary>The status of a record, from either of its two fields.</summary>
    /// <exception cref="InvalidSessionSetupException">
    /// The school does not have this status, or the two fields contradict each other.
    /// </exception>
    public static SessionSetupStatus ReadStatus(ISessionSetupRecord record)
    {
        if (record.ProviderStatus is not { } word)
            return record.Status ?? SessionSetupStatus.NotStarted;

        SessionSetupStatus status = word switch
        {
            "not_started" => SessionSetupStatus.NotStarted,
            "pending" => SessionSetupStatus.Pending,
            "completed" => SessionSetupStatus.Completed,
            _ => throw new InvalidSessionSetupException("providerStatus", $"is '{word}', but must be not_started, pending or completed"),
        };
        return record.Status is null || record.Status == status
            ? status
            : throw new InvalidSessionSetupException(
                "providerStatus", $"is '{word}', but status is another; give one of them, or the same status in both");
    }

    public static void SetStatus(SessionSetup setup, SessionSetupStatus status)
        => (setup.Status, setup.ProviderStatus) = status switch
        {
            SessionSetupStatus.Pending => (SessionStatus.Pending, "pending"),
            SessionSetupStatus.Completed => (SessionStatus.Completed, "completed"),
            _ => (SessionStatus.NotStarted, "not_started"),
        };

    public static InvalidSessionSetupException ToError(InputViolation fault) => new(fault.Field, fault.Rule);

    private static void CheckAlias(string alias, Guid? old, Guid? present, InputErrors errors)
    {
        if (old is not null && present is not null && old != present)
            errors.Add(new InvalidSessionSetupException(alias, $"is not the same as {alias}Id; give {alias}Id alone"));
    }
}
