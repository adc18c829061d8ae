namespace SessionGraph.Store;

/// <summary>A column of the search index, beside the title. Each column has its own weight.</summary>
public enum SearchColumn
{
    /// <summary>The names of people.</summary>
    People,

    /// <summary>The names of rooms, organisations, groups and similar places.</summary>
    Places,

    /// <summary>The names of courses and their parts.</summary>
    Courses,

    /// <summary>Longer texts.</summary>
    Description,
}
