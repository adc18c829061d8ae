CREATE TABLE "CourseBatches" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "CourseId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "StartDate" TEXT NULL,
    "EndDate" TEXT NULL,
    CONSTRAINT "PK_CourseBatches" PRIMARY KEY ("Connection", "Id"),
    CONSTRAINT "FK_CourseBatches_Courses_Connection_CourseId" FOREIGN KEY ("Connection", "CourseId") REFERENCES "Courses" ("Connection", "Id") ON DELETE RESTRICT
);
CREATE TABLE "CourseModules" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "BatchId" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_CourseModules" PRIMARY KEY ("Connection", "Id"),
    CONSTRAINT "FK_CourseModules_CourseBatches_Connection_BatchId" FOREIGN KEY ("Connection", "BatchId") REFERENCES "CourseBatches" ("Connection", "Id") ON DELETE RESTRICT
);
CREATE TABLE "Courses" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_Courses" PRIMARY KEY ("Connection", "Id")
);
CREATE TABLE "GradeCategories" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_GradeCategories" PRIMARY KEY ("Connection", "Id")
);
CREATE TABLE "Rooms" (
    "Connection" TEXT NOT NULL,
    "Id" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "PK_Rooms" PRIMARY KEY ("Connection", "Id")
);
ALTER TABLE "Sessions" ADD "CourseSessionType" INTEGER NULL;
ALTER TABLE "Sessions" ADD "Date" TEXT NULL;
ALTER TABLE "Sessions" ADD "Description" TEXT NULL;
ALTER TABLE "Sessions" ADD "EndTime" TEXT NULL;
ALTER TABLE "Sessions" ADD "GradeCategoryId" TEXT NULL;
ALTER TABLE "Sessions" ADD "LockUntil" TEXT NULL;
ALTER TABLE "Sessions" ADD "ModuleId" TEXT NULL;
ALTER TABLE "Sessions" ADD "PresentLearnersCount" INTEGER NULL;
ALTER TABLE "Sessions" ADD "Resources" TEXT NULL;
ALTER TABLE "Sessions" ADD "RoomId" TEXT NULL;
ALTER TABLE "Sessions" ADD "StartTime" TEXT NULL;
ALTER TABLE "Sessions" ADD "TotalLearnersCount" INTEGER NULL;
ALTER TABLE "Sessions" ADD "TrainerErecno" TEXT NULL;
ALTER TABLE "Sessions" ADD CONSTRAINT "FK_Sessions_CourseModules_Connection_ModuleId" FOREIGN KEY ("Connection", "ModuleId") REFERENCES "CourseModules" ("Connection", "Id") ON DELETE RESTRICT;
ALTER TABLE "Sessions" ADD CONSTRAINT "FK_Sessions_GradeCategories_Connection_GradeCategoryId" FOREIGN KEY ("Connection", "GradeCategoryId") REFERENCES "GradeCategories" ("Connection", "Id") ON DELETE RESTRICT;
ALTER TABLE "Sessions" ADD CONSTRAINT "FK_Sessions_Rooms_Connection_RoomId" FOREIGN KEY ("Connection", "RoomId") REFERENCES "Rooms" ("Connection", "Id") ON DELETE RESTRICT;
ALTER TABLE "Sessions" ADD CONSTRAINT "FK_Sessions_Trainers_Connection_TrainerErecno" FOREIGN KEY ("Connection", "TrainerErecno") REFERENCES "Trainers" ("Connection", "Erecno") ON DELETE RESTRICT;
CREATE TABLE "Trainers" (
    "Connection" TEXT NOT NULL,
    "Erecno" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Email" TEXT NULL,
    CONSTRAINT "PK_Trainers" PRIMARY KEY ("Connection", "Erecno")
);
CREATE INDEX "IX_CourseBatches_CourseId" ON "CourseBatches" ("CourseId");
CREATE INDEX "IX_CourseModules_BatchId" ON "CourseModules" ("BatchId");
CREATE INDEX "IX_Sessions_GradeCategoryId" ON "Sessions" ("GradeCategoryId") WHERE "GradeCategoryId" IS NOT NULL;
CREATE INDEX "IX_Sessions_ModuleId" ON "Sessions" ("ModuleId") WHERE "ModuleId" IS NOT NULL;
CREATE INDEX "IX_Sessions_RoomId" ON "Sessions" ("RoomId") WHERE "RoomId" IS NOT NULL;
CREATE INDEX "IX_Sessions_TrainerErecno" ON "Sessions" ("TrainerErecno") WHERE "TrainerErecno" IS NOT NULL;
