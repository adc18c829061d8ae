namespace SessionGraph.Providers.ThreeSixtyLearning;

/// <summary>A path session as 360Learning's REST API answers it.</summary>
internal sealed record PathSessionBody
{
    public string SessionId { get; set; } = "";

    public string PathId { get; set; } = "";

    public string SessionName { get; set; } = "";

    public string? StartDate { get; set; }

    public string? EndDate { get; set; }

    public List<string> InstructorsMails { get; set; } = [];

    public string SessionOwnerGroup { get; set; } = "";

    public string? SessionAdditionalInformation { get; set; }
}
