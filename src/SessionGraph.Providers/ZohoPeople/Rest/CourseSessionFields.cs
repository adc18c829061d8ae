using System.Text.Json;

namespace SessionGraph.Providers.ZohoPeople;

/// <summary>
/// The fields of a create or an update. Each is a string or a number, as in Zoho People's samples. Missing fields are undefined.
/// </summary>
internal sealed record CourseSessionFields
{
    public JsonElement Name { get; init; }

    public JsonElement TrainerErecno { get; init; }

    public JsonElement Type { get; init; }

    public JsonElement Date { get; init; }

    public JsonElement StartTime { get; init; }

    public JsonElement EndTime { get; init; }

    public JsonElement Description { get; init; }

    public JsonElement RoomId { get; init; }

    public JsonElement LockUntil { get; init; }

    public JsonElement GradeCategoryId { get; init; }

    /// <summary>Creates the input for a new session.</summary>
    /// <exception cref="CourseSessionParameterException">A field is missing or has another format.</exception>
    /// <exception cref="AggregateException">Several fields are missing or have another format.</exception>
    public CreateCourseSessionInput ToCreateInput(string connection, string courseId, string batchId, string moduleId)
    {
        var errors = new InputErrors(InputLimits<CreateCourseSessionInput>.Fields);
        var input = new CreateCourseSessionInput
        {
            Connection = connection,
            CourseId = courseId,
            BatchId = batchId,
            ModuleId = moduleId,
            Name = Require("name", Name, errors),
            TrainerErecno = Require("trainerErecno", TrainerErecno, errors),
            Type = ReadType(errors),
            Date = Require("date", Date, errors),
            StartTime = Require("startTime", StartTime, errors),
            EndTime = Require("endTime", EndTime, errors),
            Description = Read("description", Description, errors).Value,
            RoomId = Read("roomId", RoomId, errors).Value,
            LockUntil = Read("lockUntil", LockUntil, errors).Value,
            GradeCategoryId = Read("gradeCategoryId", GradeCategoryId, errors).Value,
        };
        errors.ThrowIfAny();
        return input;
    }

    /// <summary>Creates the input for an update.</summary>
    /// <inheritdoc cref="ToCreateInput"/>
    public UpdateCourseSessionInput ToUpdateInput(ExternalKeyInput key)
    {
        var errors = new InputErrors(InputLimits<UpdateCourseSessionInput>.Fields);
        var input = new UpdateCourseSessionInput
        {
            Key = key,
            Name = Require("name", Name, errors),
            TrainerErecno = Require("trainerErecno", TrainerErecno, errors),
            Type = ReadType(errors),
            Date = Require("date", Date, errors),
            StartTime = Require("startTime", StartTime, errors),
            EndTime = Require("endTime", EndTime, errors),
            Description = Read("description", Description, errors),
            RoomId = Read("roomId", RoomId, errors),
            LockUntil = Read("lockUntil", LockUntil, errors),
            GradeCategoryId = Read("gradeCategoryId", GradeCategoryId, errors),
        };
        errors.ThrowIfAny();
        return input;
    }

    private CourseSessionType ReadType(InputErrors errors)
    {
        var text = Require("type", Type, errors);
        if (text is "0")
            return CourseSessionType.Classroom;

        if (text is not "1")
            errors.Add(new CourseSessionParameterException("type", $"is '{text}', but must be 0 (classroom) or 1 (e-learning)"));

        return CourseSessionType.ELearning;
    }

    private static string Require(string field, JsonElement value, InputErrors errors)
    {
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            errors.Add(new CourseSessionParameterException(field, "is missing, but is required"));

        return Read(field, value, errors).Value ?? "";
    }

    private static Optional<string?> Read(string field, JsonElement value, InputErrors errors)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Undefined:
                return default;
            case JsonValueKind.Null:
                return new Optional<string?>(null);
            case JsonValueKind.String:
                return new Optional<string?>(value.GetString());
            case JsonValueKind.Number:
                return new Optional<string?>(value.GetRawText());
            default:
                errors.Add(new CourseSessionParameterException(field, "must be a text or a number"));
                return default;
        }
    }
}
