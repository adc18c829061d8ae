namespace SessionGraph.Providers.School;

/// <summary>A session setup as the school's REST API answers it.</summary>
internal sealed record SessionSetupBody
{
    public string SessionType { get; set; } = "";

    public string Id { get; set; } = "";

    public Guid? AcademicSession { get; set; }

    public Guid? ExamSession { get; set; }

    public string Status { get; set; } = "";

    public int? CurrentStep { get; set; }

    public string CreatedAt { get; set; } = "";

    public string UpdatedAt { get; set; } = "";
}
